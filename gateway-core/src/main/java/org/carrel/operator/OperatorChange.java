package org.carrel.operator;

import java.util.Optional;

/**
 * What is to change about a person; what is empty stays.
 *
 * @param currentPassword needed by one who changes their own
 */
public record OperatorChange(
        Optional<String> name,
        Optional<String> password,
        Optional<String> currentPassword,
        Optional<Role> role,
        Optional<Boolean> retired) {

    /** Whether an operator may do this to themselves. */
    boolean personal() {
        return role.isEmpty() && retired.isEmpty();
    }

    /** The names of the fields, for the audit. */
    String fields() {
        StringBuilder fields = new StringBuilder();
        name.ifPresent(_ -> fields.append("name "));
        password.ifPresent(_ -> fields.append("password "));
        role.ifPresent(_ -> fields.append("role "));
        retired.ifPresent(_ -> fields.append("retired "));
        return fields.toString().strip();
    }

    @Override
    public String toString() {
        return "OperatorChange[" + fields() + "]";
    }
}
