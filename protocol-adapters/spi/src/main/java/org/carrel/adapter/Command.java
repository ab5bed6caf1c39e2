package org.carrel.adapter;

import java.util.Optional;
import java.util.Set;

public sealed interface Command {
    record Say(Part part, Optional<Target> replyTo) implements Command {}

    record Edit(Target target, Part part) implements Command {}

    record Retract(Target target) implements Command {}

    record React(Target target, Set<String> all) implements Command {}

    record Read(Target upTo) implements Command {}
}
