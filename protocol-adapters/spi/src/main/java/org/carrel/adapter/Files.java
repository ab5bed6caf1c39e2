package org.carrel.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Files that we keep. */
public interface Files {

    /** A fresh stream of a file's bytes; one for each try of an upload. */
    InputStream open(FileRef ref) throws IOException;

    /**
     * Keeps a file that the network brought.
     *
     * @throws AdapterException when it is too large or of a kind that is refused
     */
    FileRef save(String name, String type, InputStream in) throws IOException, AdapterException;

    /**
     * An address at which the other side can fetch a file for some time. Made without I/O and always of the same length,
     * so {@code render} may use it.
     */
    URI link(FileRef ref);
}
