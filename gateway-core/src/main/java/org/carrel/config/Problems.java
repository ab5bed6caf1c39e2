package org.carrel.config;

import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong in one reading, so that a person mends the file once. */
final class Problems {

    private final List<ConfigProblem> all = new ArrayList<>();

    void add(Scalar where, String words) {
        add(where.line(), where.key(), words);
    }

    void add(int line, String key, String words) {
        all.add(new ConfigProblem(line, key, words));
    }

    /** Throws when there was any. */
    void check(String file) throws ConfigFailure {
        if (!all.isEmpty()) {
            throw new ConfigFailure(file, all);
        }
    }
}
