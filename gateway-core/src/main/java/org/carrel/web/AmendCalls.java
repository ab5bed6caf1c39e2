package org.carrel.web;

import java.util.Set;
import org.carrel.operator.Caller;
import org.carrel.web.wire.MessageVersionsView;
import org.carrel.web.wire.MessageView;

/**
 * What the API asks about messages that were said. Each call may be refused; what the caller may not see is refused as
 * not found. A repeat of a command with the same request id gets the first answer.
 */
public interface AmendCalls {

    /** Says something else in its place. */
    MessageView edit(Caller by, long message, String text, String requestId) throws InterruptedException;

    /** Takes it back. */
    MessageView retract(Caller by, long message, String requestId) throws InterruptedException;

    /** Sets the caller's reactions on it. */
    MessageView react(Caller by, long message, Set<String> all, String requestId) throws InterruptedException;

    /** What it said before. */
    MessageVersionsView versions(Caller by, long message);
}
