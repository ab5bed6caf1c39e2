package org.carrel.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.carrel.file.Shown;
import org.carrel.operator.Caller;
import org.carrel.store.Refusal;
import org.carrel.web.wire.FileView;

/** What the routes ask of files. */
public interface FileCalls {

    /**
     * The bytes of a file that the caller may see.
     *
     * @throws Refusal 404 when there is none, it is not here, or has no thumbnail
     */
    Shown open(Caller by, long id, boolean thumbnail);

    /** The most that a file may have, in bytes. */
    long largest();

    /**
     * Keeps a file that the caller uploads, for a message that they will send.
     *
     * @throws Refusal 413 when it is too large; 507 when there is no room
     */
    FileView upload(Caller by, String name, InputStream in) throws IOException, InterruptedException;

    /**
     * Fetches again what could not be had.
     *
     * @throws Refusal 404 when there is no such file for the caller; 409 when it did not fail
     */
    void again(Caller by, long id) throws InterruptedException;

    /** The bytes that a link's key opens; empty when it opens nothing, or no longer. */
    Optional<Shown> linked(String key);
}
