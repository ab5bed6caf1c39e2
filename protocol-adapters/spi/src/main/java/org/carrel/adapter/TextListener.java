package org.carrel.adapter;

/** Hears one socket: one call at a time, in order, on a virtual thread. */
public interface TextListener {

    /** A text came, of at most 64 KiB. An exception closes the socket with 1011. */
    void text(String text) throws Exception;

    /** The socket has ended, for whatever reason; the last call. */
    void closed(int code);
}
