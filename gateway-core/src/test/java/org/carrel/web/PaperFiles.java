package org.carrel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carrel.file.Shown;
import org.carrel.operator.Caller;
import org.carrel.web.wire.FileView;

/** One file, whose id is 1. */
final class PaperFiles implements FileCalls {

    @Override
    public Shown open(Caller by, long id, boolean thumbnail) {
        PaperDesk.there("file", id);
        try {
            Path path = Files.writeString(Files.createTempFile("paper", ""), "picture");
            path.toFile().deleteOnExit();
            return new Shown(FileChannel.open(path), "image/png", "a.png", "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long largest() {
        return 1_000_000;
    }

    @Override
    public FileView upload(Caller by, String name, InputStream in) throws IOException {
        return new FileView("1", name, "image/png", in.readAllBytes().length, Optional.empty());
    }

    @Override
    public void again(Caller by, long id) {
        PaperDesk.there("file", id);
    }

    @Override
    public Optional<Shown> linked(String key) {
        return Optional.empty();
    }
}
