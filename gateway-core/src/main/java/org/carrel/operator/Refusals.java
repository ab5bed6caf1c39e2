package org.carrel.operator;

import java.util.Locale;
import org.carrel.store.Refusal;

/** The refusals that have to do with who somebody is. */
public final class Refusals {

    private Refusals() {}

    /** Nobody is signed in. */
    public static Refusal signedOut() {
        return Refusal.of(401, "signed-out", "You are not signed in, or no longer. Sign in again.");
    }

    /** The person is no administrator. */
    public static Refusal administratorsOnly() {
        return Refusal.of(403, "administrators-only", "Only an administrator may do this. Ask one of them.");
    }

    /** The token was made for less. */
    public static Refusal scopeTooSmall(Scope needed) {
        return Refusal.of(
                403,
                "scope-too-small",
                "This token may not do this; it takes one of scope "
                        + needed.name().toLowerCase(Locale.ROOT) + ".");
    }

    /** Only a person may do this. */
    public static Refusal browsersOnly() {
        return Refusal.of(403, "scope-too-small", "A token may not do this; only a person who signed in may.");
    }
}
