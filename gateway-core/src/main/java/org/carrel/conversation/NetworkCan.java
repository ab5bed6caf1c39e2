package org.carrel.conversation;

import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Level;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/**
 * Refuses what the network of a dialog cannot carry, in words that say what the other side sees.
 *
 * @param capabilities empty: the account is turned off
 */
record NetworkCan(Optional<Capabilities> capabilities) {

    /**
     * An edit.
     *
     * @param parts in how many the message went out
     * @param becomes how many the edit would be
     */
    void edit(int parts, int becomes) {
        if (!can("edit")) {
            throw Refusal.of(
                    422,
                    "edit-unsupported",
                    "This network cannot change what was said: the other side would keep the earlier words. Put it right"
                            + " in a new message.");
        }
        if (parts > 1 || becomes > 1) {
            throw new Refusal(
                    422,
                    new Text(
                            "edit-parts",
                            Map.of("parts", Integer.toString(Math.max(parts, becomes))),
                            "This is " + Math.max(parts, becomes) + " messages on the network, which changes one at a"
                                    + " time: the other side would keep the earlier words. Put it right in a new message."),
                    Map.of());
        }
    }

    void retract() {
        if (!can("retract")) {
            throw Refusal.of(
                    422,
                    "retract-unsupported",
                    "This network cannot take back what was said: the other side would keep it.");
        }
    }

    void react() {
        if (!can("reaction")) {
            throw Refusal.of(
                    422,
                    "reaction-unsupported",
                    "This network carries no reactions: the other side would see none. Answer in words.");
        }
    }

    /** Whether the same is sent to it again without a question, as is to be expected where nobody knows. */
    boolean repeats() {
        return capabilities.map(Capabilities::repeatSafe).orElse(true);
    }

    /** The network gave a message no name, so that nothing can be said about it. */
    static Refusal noReference() {
        return Refusal.of(
                422,
                "no-reference",
                "The network gave this message no name, so nothing can be changed about it. Answer in words.");
    }

    private boolean can(String what) {
        Level level = capabilities
                .orElseThrow(() -> Refusal.of(
                        409, "account-off", "The account is turned off. Turn it on, or answer by another way."))
                .levels()
                .getOrDefault(what, Level.UNSUPPORTED);
        return level.compareTo(Level.PARTIAL) >= 0;
    }
}
