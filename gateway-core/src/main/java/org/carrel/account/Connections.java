package org.carrel.account;

import java.util.Optional;
import org.carrel.adapter.AccountConnection;

/** The connections of accounts that are turned on, connected or not. */
public interface Connections {

    /** The account's connection; empty while the account is off. */
    Optional<AccountConnection> of(long account);

    /** Whether it is connected now. */
    boolean connected(long account);
}
