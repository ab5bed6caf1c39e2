package org.carrel.adapter.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a server as somebody without rights.
 *
 * <p>Servers refuse to run as root, and they are right. Where the tests run as root, as in most containers, the
 * server's folder is given to {@code nobody} and the program started in that name; elsewhere nothing changes.
 */
public final class OrdinaryUser {

    private static final String NAME = "nobody";

    /** Its group, called nogroup here and nobody there; some servers refuse the group of root as well. */
    private static final int GROUP = 65534;

    private OrdinaryUser() {}

    /** True if this process is root, so that a server needs another user. */
    public static boolean needed() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The command line that runs {@code command} as an ordinary user. The process id stays the program's own. */
    public static List<String> command(List<String> command) {
        if (!needed()) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NAME, "--regid=" + GROUP, "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    /** Gives a folder and everything in it to the user that {@link #command} runs as. */
    public static void own(Path folder) throws IOException {
        if (!needed()) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setOwner(path, nobody);
            }
        }
    }
}
