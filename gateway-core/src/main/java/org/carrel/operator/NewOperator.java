package org.carrel.operator;

/** A person who is to be added. */
public record NewOperator(String name, String email, String password, Role role) {

    /** The same, without blanks around name and address. */
    NewOperator stripped() {
        return new NewOperator(name.strip(), email.strip(), password, role);
    }

    @Override
    public String toString() {
        return "NewOperator[" + email + "]";
    }
}
