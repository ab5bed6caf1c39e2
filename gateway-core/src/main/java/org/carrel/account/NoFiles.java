package org.carrel.account;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Files;
import org.carrel.adapter.Text;

/** Keeps no files: every one is refused in words, so that what comes with it is shown without it. */
final class NoFiles implements Files {

    @Override
    public InputStream open(FileRef ref) throws NoSuchFileException {
        throw new NoSuchFileException(ref.value());
    }

    @Override
    public FileRef save(String name, String type, InputStream in) throws AdapterException {
        throw new AdapterException(
                AdapterException.Kind.UNSUPPORTED,
                true,
                Duration.ZERO,
                new Text("files-not-kept", Map.of(), "Carrel does not keep files."));
    }

    @Override
    public URI link(FileRef ref) {
        throw new IllegalArgumentException("No file " + ref.value());
    }
}
