package org.carrel.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Field;
import org.carrel.adapter.Secret;

/**
 * What somebody filled into an account's fields, secrets apart. A blank value counts as none; what is left out has the
 * network's standard.
 */
record Filled(Map<String, List<String>> settings, Map<String, Secret> secrets) {

    static Filled of(Adapter adapter, Map<String, List<String>> values) {
        Filled filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Field field : adapter.accountFields()) {
            List<String> value = values.getOrDefault(field.name(), List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .toList();
            filled.put(field, value);
        }
        return filled;
    }

    private void put(Field field, List<String> value) {
        if (field.type() == Field.Type.SECRET) {
            value.stream().findFirst().ifPresent(text -> secrets.put(field.name(), Secret.of(text)));
        } else if (!value.isEmpty()) {
            settings.put(field.name(), value);
        } else {
            field.standard()
                    .filter(standard -> !standard.isBlank())
                    .ifPresent(standard -> settings.put(field.name(), List.of(standard)));
        }
    }
}
