package org.carrel.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;
import org.carrel.web.wire.RouteFilesView;

/** Accounts and conversations that never change, so that the web alone is on trial; only what has the id 1 is there. */
final class PaperDesk {

    static final Instant NOW = Instant.parse("2026-01-01T09:00:00.123Z");
    static final Text WORDS = new Text("some-code", Map.of("name", "Ada"), "Some words.");

    /** What was asked, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    Features features(List<FeedContent> contents) {
        PaperAccounts accounts = new PaperAccounts(asked);
        PaperConversations conversations = new PaperConversations(asked);
        PaperPages pages = new PaperPages(asked);
        return new Features(
                accounts,
                accounts,
                new PaperContacts(),
                conversations,
                new PaperRooms(conversations),
                new PaperAmend(),
                new PaperFiles(),
                () -> new RouteFilesView(
                        "data/routes",
                        List.of(new RouteFilesView.File(
                                "relay",
                                "REFUSED",
                                List.of("relay/there"),
                                List.of(new RouteFilesView.Problem(3, WORDS)),
                                NOW))),
                contents,
                (_, _, conversation) -> conversation < 1_000,
                _ -> List.of(),
                by -> asked.add("practice " + by.operator().name()),
                account -> account == 1 ? Optional.of(pages) : Optional.empty());
    }

    /** Refuses what has another id. */
    static void there(String what, long id) {
        if (id != 1) {
            throw Refusal.notFound(what);
        }
    }
}
