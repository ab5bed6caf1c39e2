package org.carrel.adapter;

import java.io.OutputStream;

/** Fetches files that are not at a plain https address, or that are encrypted. */
public interface FileSource extends Feature {

    /**
     * Writes a file's bytes, decrypted. The stream throws when the limit of size is passed; the adapter lets that
     * through and stops fetching.
     */
    void fetch(FileRef ref, OutputStream to) throws AdapterException, InterruptedException;
}
