package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head.Source;
import org.carrel.conversation.Message;
import org.carrel.conversation.Origin;
import org.carrel.delivery.DeliveryState;
import org.carrel.store.BackupStore;
import org.carrel.store.RestoreStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code im:} component, over a real database. */
class ImTest {

    private static final String ROSALIND = "rosalind";

    @TempDir
    Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private RoutingDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new RoutingDesk(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRouteSeesWhatArrivesFromNowOnAndInOrder() throws Exception {
        say("1", "before");
        desk.routing().add(watching());

        say("2", "first");
        say("3", "second");

        awaitSeen("first", "second");
    }

    @Test
    void itSeesNeitherHistoryNorEditsNorWhatWeSay() throws Exception {
        desk.routing().add(watching());
        desk.arrive(RoutingDesk.words(ROSALIND, "1", "long ago", Source.HISTORY));
        say("2", "mistake");
        awaitSeen("mistake");
        desk.arrive(RoutingDesk.edit(ROSALIND, "2", "mended", Source.LIVE));
        answer(Optional.empty(), "ours");

        say("3", "last");

        awaitSeen("mistake", "last");
    }

    @Test
    void afterAStopItGoesOnWhereItWas() throws Exception {
        desk.routing().add(watching());
        say("1", "one");
        awaitSeen("one");
        desk.close();

        desk = new RoutingDesk(folder, Clock.systemUTC());
        say("2", "two");
        desk.routing().add(watching());
        say("3", "three");

        awaitSeen("one", "two", "three");
    }

    @Test
    void afterARestoreItLeavesOutWhatWasSentBefore() throws Exception {
        desk.routing().add(watching());
        say("1", "one");
        awaitSeen("one");
        desk.close();
        String backup = folder.resolveSibling(folder.getFileName() + ".db").toString();
        BackupStore.write(folder, backup, Clock.systemUTC());
        Event.Received missed = RoutingDesk.words(ROSALIND, "2", "two", Source.CATCH_UP);
        Thread.sleep(2);
        new RestoreStore(folder, backup, Clock.systemUTC()).run();

        desk = new RoutingDesk(folder, Clock.systemUTC());
        desk.routing().add(watching());
        desk.arrive(missed);
        say("3", "three");

        awaitSeen("one", "three");
    }

    @Test
    void whatItSendsGoesIntoTheOutboxOnce() throws Exception {
        desk.routing().add(new RouteBuilder() {
            @Override
            public void configure() {
                from("im:" + RoutingDesk.NAME + "/" + ROSALIND)
                        .routeId("relay")
                        .to("im:" + RoutingDesk.NAME + "/bea")
                        .to("im:" + RoutingDesk.NAME + "/bea");
            }
        });

        say("1", "hello");

        RoutingDesk.until(() -> assertThat(desk.texts("bea")).containsExactly("hello", "hello"));
        Message relayed = desk.said("bea").getFirst();
        assertThat(relayed.ours()).isTrue();
        assertThat(relayed.state()).contains(DeliveryState.QUEUED);
        assertThat(relayed.writer()).map(Message.Writer::name).contains("relay");
    }

    @Test
    void anAddressInARouteIsReadAsAPersonWouldTypeIt() throws Exception {
        desk.routing().add(new RouteBuilder() {
            @Override
            public void configure() {
                from("im:" + RoutingDesk.NAME + "/Rosalind").routeId("relay").to("im:" + RoutingDesk.NAME + "/BEA");
            }
        });

        say("1", "hello");

        RoutingDesk.until(() -> assertThat(desk.texts("bea")).containsExactly("hello"));
    }

    @Test
    void aPlaceIsKeptUntilTheAccountTellsWhoIsMeant() throws Exception {
        desk.accounts.change(
                RoutingDesk.nobody(), desk.account, Optional.empty(), Optional.of(false), Optional.empty());
        desk.routing().add(new RouteBuilder() {
            @Override
            public void configure() {
                from("im:" + RoutingDesk.NAME + "/Rosalind").routeId("watch").process(ImTest.this::see);
            }
        });
        say("1", "while it was off");

        desk.accounts.change(RoutingDesk.nobody(), desk.account, Optional.empty(), Optional.of(true), Optional.empty());

        awaitSeen("while it was off");
    }

    @Test
    void theSameOriginIsWrittenOnce() throws Exception {
        Optional<Origin> origin = Optional.of(new Origin("relay", 7, "bea#1"));

        long first = answer(origin, "once");
        long again = answer(origin, "once");
        answer(Optional.of(new Origin("relay", 8, "bea#1")), "twice");

        assertThat(again).isEqualTo(first);
        assertThat(desk.texts(ROSALIND)).containsExactly("once", "twice");
    }

    @Test
    void whatARouteCannotHandleIsKeptAndTheNextOneComes() throws Exception {
        desk.routing().add(watching());
        broken.set(true);
        say("1", "stumbles");
        RoutingDesk.until(() -> assertThat(desk.failed.of(desk.account))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("The lamp is out.")));
        broken.set(false);
        say("2", "goes on");
        awaitSeen("goes on");

        desk.failed.again(
                RoutingDesk.nobody(), desk.failed.of(desk.account).getFirst().id());

        awaitSeen("goes on", "stumbles");
        assertThat(desk.failed.of(desk.account)).isEmpty();
    }

    private RouteBuilder watching() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("im:" + RoutingDesk.NAME).routeId("watch").process(ImTest.this::see);
            }
        };
    }

    private void see(Exchange exchange) {
        if (broken.get()) {
            throw new IllegalStateException("The lamp is out.");
        }
        assertThat(exchange.getMessage().getHeader(ImHeaders.DIALOG)).isEqualTo(ROSALIND);
        seen.add(exchange.getMessage().getBody(String.class));
    }

    private void awaitSeen(String... texts) throws InterruptedException {
        RoutingDesk.until(() -> assertThat(seen).containsExactly(texts));
    }

    private void say(String ref, String text) throws InterruptedException {
        desk.arrive(RoutingDesk.words(ROSALIND, ref, text, Source.LIVE));
    }

    private long answer(Optional<Origin> origin, String text) throws InterruptedException {
        return desk.consequences()
                .say(origin, "relay", desk.account, new DialogRef(DialogRef.Kind.PEER, ROSALIND), text);
    }
}
