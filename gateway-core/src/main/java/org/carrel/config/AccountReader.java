package org.carrel.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the accounts that the file describes. */
final class AccountReader {

    private static final String FILE = "file:";

    private final Problems problems;
    private final Path folder;

    AccountReader(Problems problems, Path folder) {
        this.problems = problems;
        this.folder = folder;
    }

    List<AccountEntry> read(List<Block> blocks) {
        List<AccountEntry> accounts =
                blocks.stream().map(this::account).flatMap(Optional::stream).toList();
        checkNames(accounts);
        return accounts;
    }

    private Optional<AccountEntry> account(Block block) {
        Optional<Scalar> network = block.needed("network", "which network the account is on, e.g. xmpp");
        Optional<Scalar> name = block.needed("name", "what colleagues call it; it tells accounts apart");
        boolean enabled = block.text("enabled").map(this::isOn).orElse(true);
        Map<String, List<String>> settings =
                block.block("settings").map(this::settings).orElse(Map.of());
        block.done();
        return network.flatMap(on -> name.map(
                called -> new AccountEntry(block.path(), block.line(), on.value(), called.value(), enabled, settings)));
    }

    private boolean isOn(Scalar scalar) {
        if (!scalar.value().equals("true") && !scalar.value().equals("false")) {
            problems.add(scalar, "\"" + scalar.value() + "\" is neither true nor false");
        }
        return !scalar.value().equals("false");
    }

    private Map<String, List<String>> settings(Block block) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        block.all()
                .forEach((field, values) -> settings.put(
                        field,
                        values.stream()
                                .map(this::value)
                                .flatMap(Optional::stream)
                                .toList()));
        return settings;
    }

    private Optional<String> value(Scalar scalar) {
        if (!scalar.value().startsWith(FILE)) {
            return Optional.of(scalar.value());
        }
        Path file = folder.resolve(scalar.value().substring(FILE.length()).strip());
        try {
            // an editor ends the last line, which is no part of the secret
            return Optional.of(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            problems.add(scalar, "the file " + file + " is not there or may not be read");
            return Optional.empty();
        }
    }

    private void checkNames(List<AccountEntry> accounts) {
        Map<String, AccountEntry> seen = new HashMap<>();
        for (AccountEntry account : accounts) {
            AccountEntry first = seen.putIfAbsent(account.network() + "\n" + account.name(), account);
            if (first != null) {
                problems.add(
                        account.line(),
                        account.key() + ".name",
                        "\"" + account.name() + "\" is also the name of the account on line " + first.line()
                                + "; give each its own");
            }
        }
    }
}
