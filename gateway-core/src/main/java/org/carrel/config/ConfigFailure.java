package org.carrel.config;

import java.util.List;
import java.util.stream.Collectors;

/** The command line or the file is not right; the message is for the person at the terminal, one line for each thing. */
public final class ConfigFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** A failure in words of its own. */
    ConfigFailure(String words) {
        super(words);
    }

    /** All that is wrong in a file. */
    public ConfigFailure(String file, List<ConfigProblem> problems) {
        super(problems.stream().map(problem -> problem.describe(file)).collect(Collectors.joining("\n")));
    }
}
