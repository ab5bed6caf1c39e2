package org.carrel.adapter;

/**
 * Contacts that the network keeps for the account and that consent to each other. Addresses come in the normal form that
 * {@link AccountConnection#dialog} gives.
 */
public interface ContactList extends Feature {

    /** Asks somebody for contact. Returns when the server has the request; the answer comes as events, any time. */
    void request(String address) throws AdapterException, InterruptedException;

    /** Answers somebody who {@linkplain Event.Asked asked}. */
    void answer(String address, boolean yes) throws AdapterException, InterruptedException;

    /** Ends a contact in both directions. */
    void remove(String address) throws AdapterException, InterruptedException;
}
