package org.carrel.web;

import java.util.List;
import java.util.Optional;
import org.carrel.operator.Caller;
import org.carrel.web.wire.ContactView;

/** What the API asks of contacts. Each call may be refused. */
public interface ContactCalls {

    /** Those of one account or of all, by name. */
    List<ContactView> contacts(Optional<Long> account);

    /** Asks an address to become one. */
    void ask(Caller by, long account, String address) throws InterruptedException;

    /** Answers one who asked us. */
    void answer(Caller by, long id, boolean yes) throws InterruptedException;
}
