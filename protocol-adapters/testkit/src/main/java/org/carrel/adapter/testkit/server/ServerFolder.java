package org.carrel.adapter.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.OrdinaryUser;

/**
 * The temporary folder that holds all a test's server reads and writes. What goes wrong with its files is an
 * {@link UncheckedIOException}.
 */
public final class ServerFolder {

    private final Path path;

    private ServerFolder(Path path) {
        this.path = path;
    }

    /** A new, empty one, whose name says which server it is for. */
    public static ServerFolder create(String server) {
        try {
            return new ServerFolder(Files.createTempDirectory("carrel-" + server + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** A file or folder in it, there or not. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Makes a folder in it. */
    public void makeFolder(String name) {
        try {
            Files.createDirectories(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes or replaces a file, with the folders above it. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, if it is there. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text so far; empty if there is no such file. Bytes that are no UTF-8 show as question marks. */
    public String read(String name) {
        try {
            return Files.exists(file(name)) ? new String(Files.readAllBytes(file(name)), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives all of it to the user that the server runs as. */
    public void own() {
        try {
            OrdinaryUser.own(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a log to {@code target/servers}, so that a failed test can be read afterwards. */
    public void keep(String log) {
        Path target = Path.of("target");
        if (!Files.isDirectory(target) || !Files.exists(file(log))) {
            return;
        }
        try {
            Path kept = Files.createDirectories(target.resolve("servers"));
            Files.copy(file(log), kept.resolve(path.getFileName() + "-" + log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with everything in it. */
    public void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
