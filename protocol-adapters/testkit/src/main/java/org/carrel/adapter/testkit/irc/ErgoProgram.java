package org.carrel.adapter.testkit.irc;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.carrel.adapter.testkit.server.ServerFolder;

/** The program ergo: in {@code .tools/ergo}, or as Debian's package {@code ergochat} installs it. */
final class ErgoProgram {

    /** The program's name in a server's folder. */
    static final String COPY = "ergo";

    private ErgoProgram() {}

    /** Where it is, if it is there. */
    static Optional<Path> find() {
        return Stream.of(RepositoryRoot.find().resolve(".tools/ergo/ergo"), Path.of("/usr/bin/ergochat"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Puts it into a server's folder: the user that the server runs as may not see where the repository lies. */
    static Path copyInto(ServerFolder folder) {
        try {
            return Files.copy(find().orElseThrow(), folder.file(COPY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database, as ergo wants before its first start. */
    static void makeDatabase(ServerFolder folder, Path config) {
        folder.own();
        List<String> command = List.of(folder.file(COPY).toString(), "initdb", "--quiet", "--conf", config.toString());
        run(
                new ProcessBuilder(OrdinaryUser.command(command))
                        .directory(folder.path().toFile()),
                "");
    }

    /** A password in the only form in which ergo takes it (bcrypt). */
    static String hash(String password) {
        List<String> command = List.of(find().orElseThrow().toString(), "genpasswd");
        return run(new ProcessBuilder(command), password + "\n" + password + "\n")
                .strip();
    }

    private static String run(ProcessBuilder builder, String input) {
        try {
            File errors = File.createTempFile("carrel-ergo-", ".log");
            Process process = builder.redirectError(errors).start();
            try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String words = Files.readString(errors.toPath());
            Files.delete(errors.toPath());
            if (code != 0) {
                throw new IllegalStateException(builder.command() + " ended with " + code + ": " + output + words);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
