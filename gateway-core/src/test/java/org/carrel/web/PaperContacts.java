package org.carrel.web;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Presence;
import org.carrel.operator.Caller;
import org.carrel.web.wire.ContactPageView;
import org.carrel.web.wire.ContactView;

/** The one contact, whose id is 1. */
final class PaperContacts implements ContactCalls {

    static final ContactView ROSALIND =
            new ContactView("1", "1", "rosalind@example.org", "Rosalind", Presence.AWAY, "tea", false, 1);

    @Override
    public ContactPageView contacts(Optional<Long> account, String search, Optional<Long> after, int limit) {
        return new ContactPageView(List.of(ROSALIND), false);
    }

    @Override
    public ContactView contact(long id) {
        PaperDesk.there("contact", id);
        return ROSALIND;
    }

    @Override
    public void ask(Caller by, long account, String address) {
        PaperDesk.there("account", account);
    }

    @Override
    public void answer(Caller by, long id, boolean yes) {
        PaperDesk.there("contact", id);
    }
}
