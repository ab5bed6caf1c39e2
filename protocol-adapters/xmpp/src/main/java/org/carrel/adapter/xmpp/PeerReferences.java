package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;

/**
 * Between two people a message goes by the id that its sender gave it.
 *
 * @param own our own bare address
 */
record PeerReferences(String own) implements References {

    @Override
    public Target corrected(Head head, String id) {
        return Targets.own(head, id);
    }

    @Override
    public Target retracted(Head head, String id) {
        return Targets.own(head, id);
    }

    @Override
    public Target reacted(String id) {
        return Targets.either(id);
    }

    @Override
    public Optional<Target> answered(Node reply) {
        boolean toUs = Addresses.bare(reply.attribute("to")).equals(own);
        return Targets.nonEmpty(reply.attribute("id"))
                .map(id -> toUs ? Targets.ours(id) : new Target(Optional.empty(), Optional.of(id), Optional.empty()));
    }
}
