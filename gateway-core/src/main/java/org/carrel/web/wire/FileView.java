package org.carrel.web.wire;

import java.util.Optional;
import org.carrel.file.StoredFile;

/** {@code File}. */
public record FileView(String id, String name, String mediaType, long size, Optional<StoredFile.Thumbnail> thumbnail) {

    /** Of one that is here. */
    public static FileView of(StoredFile file) {
        return new FileView(Long.toString(file.id()), file.name(), file.type(), file.size(), file.thumbnail());
    }
}
