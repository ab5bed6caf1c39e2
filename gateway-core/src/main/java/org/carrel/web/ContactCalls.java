package org.carrel.web;

import java.util.Optional;
import org.carrel.operator.Caller;
import org.carrel.web.wire.ContactPageView;
import org.carrel.web.wire.ContactView;

/** What the API asks of contacts. Each call may be refused. */
public interface ContactCalls {

    /** The newest first, behind {@code after}: of one account or of all, and all or those that hold the words. */
    ContactPageView contacts(Optional<Long> account, String search, Optional<Long> after, int limit);

    /** One of them. */
    ContactView contact(long id);

    /** Asks an address, as people type it, to become one. */
    void ask(Caller by, long account, String address) throws InterruptedException;

    /** Answers one who asked us. */
    void answer(Caller by, long id, boolean yes) throws InterruptedException;
}
