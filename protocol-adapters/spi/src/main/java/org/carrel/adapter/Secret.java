package org.carrel.adapter;

/**
 * A password, token or key that an adapter was given for an account. It prints as {@code ***}, so that a log, an error
 * text or a debugger's tooltip never shows it; whoever needs the characters says so by calling {@link #reveal()}.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a secret. The empty string is a secret of no characters, not "no secret". */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The characters themselves, to be handed to the protocol library and nowhere else. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
