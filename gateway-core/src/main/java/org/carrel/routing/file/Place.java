package org.carrel.routing.file;

import java.net.URI;
import java.util.Optional;

/** Where messages of a route come from or go to. */
sealed interface Place {

    /**
     * {@code im:<account>[/<address>]}.
     *
     * @param account its name
     * @param address one dialog's, as people type it; empty: all of the account's, or the one in the header ImDialog
     * @param room whether the address is a room's
     */
    record Im(String account, Optional<String> address, boolean room) implements Place {}

    /**
     * {@code webhook:<url>}: each message is posted there as JSON.
     *
     * @param secret the name of the secret that stands behind {@code Authorization: Bearer}
     */
    record Hook(URI url, Optional<String> secret) implements Place {}
}
