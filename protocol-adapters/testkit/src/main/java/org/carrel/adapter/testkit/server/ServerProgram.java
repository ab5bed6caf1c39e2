package org.carrel.adapter.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What to run as a test's server.
 *
 * @param name how messages call it
 * @param source what brings it, for the message when it is not there, such as {@code the package 'ngircd'}
 * @param command the program and its options; it stays in the foreground
 * @param logs files in its folder that tell why it does not come up; what it prints is one of them anyway
 */
public record ServerProgram(String name, String source, List<String> command, List<String> logs) {

    public ServerProgram {
        command = List.copyOf(command);
        logs = List.copyOf(logs);
    }

    /** The log in its folder that holds what it printed. */
    public String output() {
        return name.toLowerCase(Locale.ROOT) + "-output.log";
    }

    /** The whole name of a system program: an ordinary user's path may lack the folder where it lies. */
    public static String find(String program) {
        Path system = Path.of("/usr/sbin", program);
        return Files.isExecutable(system) ? system.toString() : program;
    }
}
