package org.carrel.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Field;
import org.carrel.adapter.Secret;
import org.carrel.config.AccountEntry;
import org.carrel.config.ConfigFailure;
import org.carrel.config.ConfigProblem;
import org.carrel.config.Nearest;

/** Holds the accounts of {@code carrel.yaml} to what their networks need to know, before anything starts. */
public final class FileAccountsCheck {

    private final AdapterRegistry registry;

    /** Against these networks. */
    public FileAccountsCheck(AdapterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Checks all of them.
     *
     * @throws ConfigFailure with a line for each thing that is not right
     */
    public void check(String file, List<AccountEntry> entries) throws ConfigFailure {
        List<ConfigProblem> problems = new ArrayList<>();
        entries.forEach(entry -> check(entry, problems));
        if (!problems.isEmpty()) {
            throw new ConfigFailure(file, problems);
        }
    }

    private void check(AccountEntry entry, List<ConfigProblem> problems) {
        Optional<Adapter> adapter = registry.get(entry.network());
        if (adapter.isEmpty()) {
            List<String> networks =
                    registry.all().stream().map(one -> one.info().id()).toList();
            String near = Nearest.of(entry.network(), networks)
                    .map(one -> "; did you mean \"" + one + "\"?")
                    .orElse("; there are " + String.join(", ", networks));
            add(problems, entry, "network", "there is no network \"" + entry.network() + "\"" + near);
            return;
        }
        List<Field> fields = adapter.get().accountFields();
        unknown(entry, fields, problems);
        int before = problems.size();
        fields.stream()
                .filter(field -> field.required() && field.standard().isEmpty())
                .filter(field ->
                        entry.settings().getOrDefault(field.name(), List.of()).isEmpty())
                .forEach(field -> add(
                        problems,
                        entry,
                        "settings." + field.name(),
                        "is missing: " + field.help().english()));
        if (problems.size() == before) {
            adapter.get()
                    .check(config(entry, fields))
                    .forEach(problem -> add(
                            problems,
                            entry,
                            "settings." + problem.field(),
                            problem.text().english()));
        }
    }

    private static void unknown(AccountEntry entry, List<Field> fields, List<ConfigProblem> problems) {
        List<String> names = fields.stream().map(Field::name).toList();
        for (String name : entry.settings().keySet()) {
            if (!names.contains(name)) {
                String near = Nearest.of(name, names)
                        .map(one -> "; did you mean \"" + one + "\"?")
                        .orElse("; here may stand " + String.join(", ", names));
                add(problems, entry, "settings." + name, "this network has no such field" + near);
            }
        }
    }

    private static AccountConfig config(AccountEntry entry, List<Field> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (Field field : fields) {
            List<String> written = entry.settings().getOrDefault(field.name(), List.of());
            if (field.type() == Field.Type.SECRET) {
                written.stream().findFirst().ifPresent(text -> secrets.put(field.name(), Secret.of(text)));
            } else if (!written.isEmpty()) {
                values.put(field.name(), written);
            } else {
                field.standard().ifPresent(standard -> values.put(field.name(), List.of(standard)));
            }
        }
        return new AccountConfig(entry.name(), values, secrets);
    }

    private static void add(List<ConfigProblem> problems, AccountEntry entry, String key, String words) {
        problems.add(new ConfigProblem(entry.line(), entry.key() + "." + key, words));
    }
}
