package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;

/**
 * In a room a message goes by the id that the room gave it, and by its sender's where the room gives none; corrections
 * (XEP-0308) name the sender's in any case.
 *
 * @param stamped whether the room gives ids (XEP-0359)
 */
record RoomReferences(boolean stamped) implements References {

    @Override
    public Target corrected(Head head, String id) {
        return Targets.own(head, id);
    }

    @Override
    public Target retracted(Head head, String id) {
        return stamped ? server(id) : Targets.own(head, id);
    }

    @Override
    public Target reacted(String id) {
        return stamped ? server(id) : Targets.either(id);
    }

    @Override
    public Optional<Target> answered(Node reply) {
        return Targets.nonEmpty(reply.attribute("id")).map(this::reacted);
    }

    private static Target server(String id) {
        return new Target(Targets.nonEmpty(id), Optional.empty(), Optional.empty());
    }
}
