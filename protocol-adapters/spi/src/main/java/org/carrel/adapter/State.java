package org.carrel.adapter;

import java.util.Optional;

/** A few small values of one account, kept in the database. Not for what grows: that goes into the account's folder. */
public interface State {

    /** The value, if there is one. */
    Optional<byte[]> get(String key);

    /** Keeps a value of at most 64 KiB; when it returns, it is stored. */
    void put(String key, byte[] value);

    /** Removes a value; nothing happens when there is none. */
    void remove(String key);
}
