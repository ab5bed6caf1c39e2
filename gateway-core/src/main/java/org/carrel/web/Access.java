package org.carrel.web;

import org.carrel.operator.Scope;

/** Who may call a route. */
sealed interface Access {

    /** Anybody, signed in or not. */
    record Open() implements Access {}

    /**
     * Whoever is signed in.
     *
     * @param scope what a program's token must hold
     * @param administrator whether the person must be one
     * @param tokens whether programs may call it at all
     */
    record Signed(Scope scope, boolean administrator, boolean tokens) implements Access {}

    static Access open() {
        return new Open();
    }

    /** For those who look. */
    static Access read() {
        return new Signed(Scope.READ, false, true);
    }

    /** For those who answer patrons. */
    static Access write() {
        return new Signed(Scope.WRITE, false, true);
    }

    /** About oneself, where a program needs the largest scope. */
    static Access personal() {
        return new Signed(Scope.ADMIN, false, true);
    }

    /** For administrators. */
    static Access admin() {
        return new Signed(Scope.ADMIN, true, true);
    }

    /** For browsers alone. */
    static Access browser() {
        return new Signed(Scope.ADMIN, false, false);
    }
}
