package org.carrel.adapter;

import java.util.List;
import java.util.Map;

/**
 * The settings of one account.
 *
 * @param account the account's id; stays the same for its life
 * @param values by {@linkplain Field#name field}; one value, or several for a list; a field that was left out may be
 *     missing, and its standard is meant
 * @param secrets by field; missing when none is set
 */
public record AccountConfig(String account, Map<String, List<String>> values, Map<String, Secret> secrets) {

    public AccountConfig {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }
}
