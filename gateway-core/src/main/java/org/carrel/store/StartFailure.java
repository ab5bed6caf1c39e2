package org.carrel.store;

/** Carrel cannot start, with a sentence for the person in front of the terminal: what is wrong, where, what to do. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** A failure in words. */
    public StartFailure(String words) {
        super(words);
    }

    /** A failure in words, with what brought it about. */
    public StartFailure(String words, Throwable cause) {
        super(words, cause);
    }
}
