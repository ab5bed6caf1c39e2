package org.carrel.config;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands behind the program's name.
 *
 * @param port the staff's port; the public one is the next
 * @param data the data folder
 * @param config the file; empty: {@code carrel.yaml} in the working folder, if there is one
 */
public record CommandLine(OptionalInt port, Optional<Path> data, Optional<Path> config) {

    /** The highest port that leaves one above it for the public listener. */
    private static final int HIGHEST_PORT = 65_534;

    private static final String USAGE = "Use: [--port N] [--data DIR] [--config FILE]";

    /** Nothing given. */
    public static final CommandLine EMPTY = new CommandLine(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /**
     * Reads {@code --port N}, {@code --data DIR} and {@code --config FILE}, also with {@code =}.
     *
     * @throws ConfigFailure in words
     */
    public static CommandLine parse(List<String> arguments) throws ConfigFailure {
        Deque<String> rest = new ArrayDeque<>();
        arguments.forEach(argument -> split(argument, rest));
        CommandLine read = EMPTY;
        while (!rest.isEmpty()) {
            read = read.with(rest.pop(), rest);
        }
        return read;
    }

    private static void split(String argument, Deque<String> to) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        if (equals < 0) {
            to.add(argument);
        } else {
            to.add(argument.substring(0, equals));
            to.add(argument.substring(equals + 1));
        }
    }

    private CommandLine with(String option, Deque<String> rest) throws ConfigFailure {
        return switch (option) {
            case "--port" -> new CommandLine(OptionalInt.of(port(value(option, rest))), data, config);
            case "--data" -> new CommandLine(port, Optional.of(Path.of(value(option, rest))), config);
            case "--config" -> new CommandLine(port, data, Optional.of(Path.of(value(option, rest))));
            default -> throw new ConfigFailure("\"" + option + "\" is not known. " + USAGE);
        };
    }

    private static String value(String option, Deque<String> rest) throws ConfigFailure {
        if (rest.isEmpty()) {
            throw new ConfigFailure("Behind " + option + " a value is missing. " + USAGE);
        }
        return rest.pop();
    }

    private static int port(String text) throws ConfigFailure {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw new ConfigFailure("--port takes a number from 1 to " + HIGHEST_PORT + ", not \"" + text + "\".");
    }
}
