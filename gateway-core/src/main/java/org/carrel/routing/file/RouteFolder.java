package org.carrel.routing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carrel.adapter.Text;

/** The folder in which operators' routes lie. */
final class RouteFolder {

    private static final String ENDING = ".camel.yaml";

    private final Path folder;

    /** What a file holds, or why it cannot be read. */
    sealed interface Found {
        record Words(String text) implements Found {}

        record Unreadable(RouteProblem why) implements Found {}
    }

    RouteFolder(Path folder) {
        this.folder = folder;
    }

    /** All route files by name, without the ending; none where there is no folder. */
    SortedMap<String, Found> look() throws IOException {
        SortedMap<String, Found> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(RouteFolder::isRouteFile).sorted().toList();
            for (Path file : files) {
                read(file, found);
            }
        }
        return found;
    }

    private static boolean isRouteFile(Path file) {
        return name(file).endsWith(ENDING) && !name(file).startsWith(".") && Files.isRegularFile(file);
    }

    private static void read(Path file, Map<String, Found> found) {
        String name = name(file).substring(0, name(file).length() - ENDING.length());
        try {
            found.put(name, new Found.Words(text(file)));
        } catch (NoSuchFileException e) {
            // it has just gone
        } catch (CharacterCodingException e) {
            found.put(name, unreadable("It is not written in UTF-8."));
        } catch (IOException e) {
            found.put(name, unreadable(String.valueOf(e.getMessage())));
        }
    }

    /** Of one that is too long its beginning, which is enough to refuse it for that. */
    private static String text(Path file) throws IOException {
        if (Files.size(file) <= RouteReader.LONGEST) {
            return Files.readString(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(RouteReader.LONGEST + 1), StandardCharsets.ISO_8859_1);
        }
    }

    private static Found unreadable(String why) {
        return new Found.Unreadable(new RouteProblem(
                0, new Text("route-unreadable", Map.of("why", why), "This file cannot be read: " + why)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
