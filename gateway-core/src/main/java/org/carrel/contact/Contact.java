package org.carrel.contact;

import java.util.Optional;

/**
 * One remote identity on one account.
 *
 * @param name what the network calls it; empty: not known
 * @param asked whether it waits for our answer to a contact request
 */
public record Contact(
        long id, long account, long patron, String address, Optional<String> name, boolean asked, long version) {

    /** The name, or the address where no name is known. */
    public String called() {
        return name.orElse(address);
    }
}
