package org.carrel.web.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Text;

/** {@code Message}. */
public record MessageView(
        String id,
        String conversation,
        String kind,
        boolean ours,
        Optional<String> operator,
        Optional<AuthorView> author,
        List<ContentView> parts,
        Optional<Text> activity,
        Optional<String> replyTo,
        Instant sentAt,
        Instant receivedAt,
        Instant sortAt,
        String source,
        Optional<Instant> editedAt,
        Optional<Instant> retractedAt,
        List<ReactionView> reactions,
        Optional<String> state,
        Optional<Text> reason,
        List<MessageChangeView> changes,
        Optional<String> requestId,
        long version) {}
