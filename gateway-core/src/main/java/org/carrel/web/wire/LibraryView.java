package org.carrel.web.wire;

import org.carrel.operator.Library;

/** {@code Library}. */
public record LibraryView(String name, String timeZone) {

    /** Of the library. */
    public static LibraryView of(Library library) {
        return new LibraryView(library.name(), library.zone().getId());
    }
}
