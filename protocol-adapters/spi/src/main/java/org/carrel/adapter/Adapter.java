package org.carrel.adapter;

import java.util.List;

/**
 * The code for one network. Found by {@link java.util.ServiceLoader}, so it has a public constructor without parameters,
 * and stateless: what lives, lives in the connections it opens. Its methods answer at once, from any thread.
 */
public interface Adapter {

    /** What the network is called and which version of this contract the adapter was built for. */
    NetworkInfo info();

    /** What an account is asked for, in the order of the form. */
    List<Field> accountFields();

    /**
     * Looks at the shape of settings, without any I/O: nothing is resolved, connected or read.
     *
     * @return what is wrong, each with the {@linkplain Problem#field field} it is about; empty if nothing is
     */
    List<Problem> check(AccountConfig config);

    /**
     * Makes the connection object of one account; it is not connected yet. No I/O happens here. The object is kept and
     * connected again and again until the account is changed or turned off, because what a library needs to resume a
     * session lives in it.
     *
     * @param config settings that {@link #check} found nothing wrong with
     * @param context this account's own, good until the last {@code disconnect}
     */
    AccountConnection open(AccountConfig config, AdapterContext context);
}
