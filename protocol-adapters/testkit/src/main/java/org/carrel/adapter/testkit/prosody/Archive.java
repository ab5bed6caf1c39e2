package org.carrel.adapter.testkit.prosody;

/** Where a test server keeps its message archive (XEP-0313). */
public enum Archive {
    /** No archive at all: what was missed is gone. */
    NONE,
    /** Flat files. Needs nothing installed. */
    FILES,
    /** SQLite. Needs the distribution's package {@code lua-dbi-sqlite3}. */
    SQLITE
}
