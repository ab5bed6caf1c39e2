package org.carrel.web.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Level;

/** {@code Conversation}. */
public record ConversationView(
        String id,
        String kind,
        String phase,
        String title,
        String subject,
        Optional<String> holder,
        Optional<String> account,
        Optional<String> contact,
        String address,
        String network,
        Optional<Instant> waitingSince,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<LastLineView> last,
        int unread,
        Optional<String> readUpTo,
        Map<String, Level> capabilities,
        LimitsView limits,
        long version) {}
