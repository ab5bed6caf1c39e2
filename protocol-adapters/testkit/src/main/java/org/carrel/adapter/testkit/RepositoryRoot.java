package org.carrel.adapter.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of the whole repository from wherever the build started the test. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    /**
     * The nearest folder upwards that holds {@code .mvn}.
     *
     * @throws IllegalStateException when the test runs outside the repository
     */
    public static Path find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above " + start + " holds .mvn; run the test inside the repository");
    }
}
