package org.carrel.adapter;

import java.util.Optional;
import java.util.Set;

/**
 * Something that must arrive: it goes through the outbox and {@link AccountConnection#send}, with the same order, states
 * and retry for all of them. What may be lost is a {@link Feature} instead.
 */
public sealed interface Command {

    /** Says one part of a message; only the first part carries what it answers. */
    record Say(Part part, Optional<Target> replyTo) implements Command {}

    /** Replaces a message of ours. */
    record Edit(Target target, Part part) implements Command {}

    /** Takes back a message of ours. */
    record Retract(Target target) implements Command {}

    /**
     * Our reactions on a message are now exactly these; none takes them away.
     *
     * @param before those that we had put there before, for a network that hears of each one that comes or goes
     */
    record React(Target target, Set<String> all, Set<String> before) implements Command {
        public React {
            all = Set.copyOf(all);
            before = Set.copyOf(before);
        }

        /** The first ones on a message. */
        public React(Target target, Set<String> all) {
            this(target, all, Set.of());
        }
    }

    /** We have read everything up to this message. */
    record Read(Target upTo) implements Command {}
}
