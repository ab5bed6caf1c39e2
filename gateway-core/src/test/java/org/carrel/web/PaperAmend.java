package org.carrel.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.operator.Caller;
import org.carrel.web.wire.MessageVersionsView;
import org.carrel.web.wire.MessageView;

/** What is changed about the one message, whose id is 1. */
final class PaperAmend implements AmendCalls {

    @Override
    public MessageView edit(Caller by, long message, String text, String requestId) {
        return changed(message, requestId);
    }

    @Override
    public MessageView retract(Caller by, long message, String requestId) {
        return changed(message, requestId);
    }

    @Override
    public MessageView react(Caller by, long message, Set<String> all, String requestId) {
        return changed(message, requestId);
    }

    @Override
    public MessageVersionsView versions(Caller by, long message) {
        MessageView one = changed(message, "r");
        return new MessageVersionsView(List.of(new MessageVersionsView.Version(one.parts(), PaperDesk.NOW)));
    }

    private static MessageView changed(long message, String requestId) {
        PaperDesk.there("message", message);
        return PaperMessage.of("MESSAGE", Optional.of(requestId));
    }
}
