package org.carrel.web.wire;

import org.carrel.adapter.Presence;
import org.carrel.operator.Operator;
import org.carrel.operator.Role;

/** {@code Operator}. */
public record OperatorView(
        String id,
        String name,
        String email,
        String initials,
        Role role,
        Presence presence,
        boolean retired,
        long version) {

    /** Of a person. */
    public static OperatorView of(Operator operator) {
        return new OperatorView(
                Long.toString(operator.id()),
                operator.name(),
                operator.email(),
                operator.initials(),
                operator.role(),
                operator.presence(),
                operator.retired(),
                operator.version());
    }
}
