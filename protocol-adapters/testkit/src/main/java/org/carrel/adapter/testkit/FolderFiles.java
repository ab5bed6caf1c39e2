package org.carrel.adapter.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Files;

/** Files kept in a folder, numbered. */
public final class FolderFiles implements Files {

    private final Path folder;
    private final AtomicInteger last = new AtomicInteger();

    /** Keeps files in a folder that is there. */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public InputStream open(FileRef ref) throws IOException {
        return java.nio.file.Files.newInputStream(path(ref));
    }

    @Override
    public FileRef save(String name, String type, InputStream in) throws IOException {
        FileRef ref = new FileRef("file:" + last.incrementAndGet());
        java.nio.file.Files.copy(in, path(ref));
        return ref;
    }

    @Override
    public URI link(FileRef ref) {
        return URI.create("https://files.example.org/" + ref.value().substring("file:".length()));
    }

    private Path path(FileRef ref) {
        return folder.resolve(ref.value().replace(':', '-'));
    }
}
