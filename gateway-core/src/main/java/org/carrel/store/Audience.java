package org.carrel.store;

/**
 * Who may see a feed row; checked again when the content is sent.
 *
 * @param kind everyone signed in, one operator, or those who may see one conversation
 * @param id the operator or the conversation; 0 for everyone
 */
public record Audience(Kind kind, long id) {

    /** How {@link Audience#id} is to be read. */
    public enum Kind {
        /** Everyone who is signed in. */
        EVERYONE,
        /** One operator. */
        OPERATOR,
        /** Whoever may see the conversation. */
        CONVERSATION
    }

    private static final Audience EVERYONE = new Audience(Kind.EVERYONE, 0);

    /** Everyone who is signed in. */
    public static Audience everyone() {
        return EVERYONE;
    }

    /** One operator alone. */
    public static Audience operator(long operator) {
        return new Audience(Kind.OPERATOR, operator);
    }

    /** Whoever may see this conversation. */
    public static Audience conversation(long conversation) {
        return new Audience(Kind.CONVERSATION, conversation);
    }

    String stored() {
        return kind == Kind.EVERYONE ? "*" : (kind == Kind.OPERATOR ? "o" : "c") + id;
    }

    static Audience parse(String stored) {
        return switch (stored.charAt(0)) {
            case '*' -> EVERYONE;
            case 'o' -> operator(Long.parseLong(stored, 1, stored.length(), 10));
            default -> conversation(Long.parseLong(stored, 1, stored.length(), 10));
        };
    }
}
