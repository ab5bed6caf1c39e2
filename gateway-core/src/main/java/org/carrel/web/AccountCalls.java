package org.carrel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.operator.Caller;
import org.carrel.web.wire.AccountView;
import org.carrel.web.wire.NetworkView;

/** What the API asks of accounts. Each call may be refused. */
public interface AccountCalls {

    /** The networks there are adapters for, by name. */
    List<NetworkView> networks();

    /** All that are not retired, in the order they were made. */
    List<AccountView> accounts();

    /** One of them. */
    AccountView account(long id);

    /** Adds one and connects it. */
    AccountView add(Caller by, String network, String name, Map<String, List<String>> values)
            throws InterruptedException;

    /** Changes what is given and leaves the rest. */
    AccountView change(
            Caller by,
            long id,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values)
            throws InterruptedException;

    /** Retires one. */
    void retire(Caller by, long id) throws InterruptedException;

    /** Tries to connect now. */
    AccountView connect(Caller by, long id) throws InterruptedException;
}
