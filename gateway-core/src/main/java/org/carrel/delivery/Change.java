package org.carrel.delivery;

import java.util.Optional;
import org.carrel.adapter.Command;
import org.carrel.adapter.Text;

/**
 * Something that we change about a message, on its way.
 *
 * @param reason why it failed or is uncertain
 */
public record Change(Kind kind, DeliveryState state, Optional<Text> reason) {

    /** What is changed. */
    public enum Kind {
        /** What it says. */
        EDIT,
        /** It is taken back. */
        RETRACT,
        /** Our reactions on it. */
        REACTION;

        static Kind of(Command command) {
            return switch (command) {
                case Command.Edit _ -> EDIT;
                case Command.Retract _ -> RETRACT;
                case Command.React _ -> REACTION;
                case Command.Say _, Command.Read _ ->
                    throw new IllegalArgumentException("Changes no message: " + command.getClass());
            };
        }
    }
}
