package org.carrel.adapter;

import java.util.List;

/**
 * One piece of a message. It is always text or a reference, never HTML and never a network's markup: what the network
 * marks up becomes {@linkplain Mark ranges}, and what looks like markup without being it stays as it was written.
 */
public sealed interface Content {

    /** Words. Line breaks are {@code \n}; white space is kept as it was. */
    record Plain(String text, List<Mark> marks) implements Content {
        public Plain {
            marks = List.copyOf(marks);
        }
    }

    /** What somebody does instead of says ("waves"), without the name. */
    record Action(String text, List<Mark> marks) implements Content {
        public Action {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A file.
     *
     * @param ref where its bytes are: the message is delivered at once, the core fetches afterwards
     * @param name the sender's name for it; not to be trusted
     * @param type the sender's media type; not to be trusted
     * @param size in bytes; -1: unknown
     * @param alt what it shows, in words; may be empty
     */
    record Attachment(FileRef ref, String name, String type, long size, String alt) implements Content {}

    /**
     * Something that cannot be shown: an unknown kind, no key, malformed. It is delivered all the same, so that staff
     * know that something came.
     *
     * @param reason why, in words
     * @param raw as it came, at most 64 KiB
     */
    record Unreadable(Text reason, String raw) implements Content {}
}
