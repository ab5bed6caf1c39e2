package org.carrel.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how much of files is kept. */
final class FileLimitsReader {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}) ?(kb|mb|gb|tb)");
    private static final Map<String, Integer> BITS = Map.of("kb", 10, "mb", 20, "gb", 30, "tb", 40);
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) ?days?");

    private final Problems problems;

    FileLimitsReader(Problems problems) {
        this.problems = problems;
    }

    FileLimits read(Optional<Block> files) {
        FileLimits standard = FileLimits.STANDARD;
        if (files.isEmpty()) {
            return standard;
        }
        Block block = files.get();
        FileLimits read = new FileLimits(
                size(block, "largest", standard.largest()),
                size(block, "per_account", standard.perAccount()),
                size(block, "total", standard.total()),
                block.text("links").flatMap(this::days).orElse(standard.links()));
        block.done();
        return read;
    }

    private long size(Block block, String name, long standard) {
        return block.text(name).flatMap(this::size).orElse(standard);
    }

    private Optional<Long> size(Scalar scalar) {
        Matcher size = SIZE.matcher(scalar.value().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            problems.add(scalar, "\"" + scalar.value() + "\" is no size; write 100 MB or 5 GB");
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(size.group(1)) << BITS.getOrDefault(size.group(2), 0));
    }

    private Optional<Duration> days(Scalar scalar) {
        Matcher days = DAYS.matcher(scalar.value().toLowerCase(Locale.ROOT));
        if (!days.matches()) {
            problems.add(scalar, "\"" + scalar.value() + "\" is no time; write 30 days");
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(Long.parseLong(days.group(1))));
    }
}
