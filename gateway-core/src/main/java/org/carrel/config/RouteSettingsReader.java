package org.carrel.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.adapter.Secret;

/** Reads what operators' routes may use. */
final class RouteSettingsReader {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,7}");

    private final Problems problems;

    RouteSettingsReader(Problems problems) {
        this.problems = problems;
    }

    RouteSettings read(Optional<Block> routes) {
        if (routes.isEmpty()) {
            return RouteSettings.STANDARD;
        }
        Block block = routes.get();
        int most = block.text("most_per_minute").flatMap(this::number).orElse(RouteSettings.STANDARD.mostPerMinute());
        Map<String, Secret> secrets =
                block.block("secrets").map(RouteSettingsReader::secrets).orElse(Map.of());
        block.done();
        return new RouteSettings(most, secrets);
    }

    private Optional<Integer> number(Scalar scalar) {
        if (!NUMBER.matcher(scalar.value()).matches()) {
            problems.add(scalar, "\"" + scalar.value() + "\" is no number of messages; write 300");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(scalar.value()));
    }

    private static Map<String, Secret> secrets(Block block) {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        block.all().forEach((name, values) -> values.forEach(value -> secrets.put(name, Secret.of(value.value()))));
        return secrets;
    }
}
