package org.carrel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of sends: side by side, in order, never repeated blindly. */
class DispatcherTest {

    @TempDir
    Path folder;

    private SendingDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new SendingDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSlowSendInOneDialogDelaysNoOther() throws Exception {
        desk.network.faults().hold("bea");
        long slow = desk.say("bea", "a large one");
        desk.say("bea", "after it");
        SendingDesk.until("it to be under way", () -> desk.state(slow).equals("SENDING"));

        desk.say("omar", "a quick one");

        SendingDesk.until("the other dialog", () -> desk.received("omar").contains("a quick one"));
        assertThat(desk.received("bea")).isEmpty();
        desk.network.faults().release("bea");
        SendingDesk.until("the slow ones", () -> desk.received("bea").size() == 2);
        assertThat(desk.received("bea")).containsExactly("a large one", "after it");
    }

    @Test
    void whatTheNetworkHasIsNotSentAgain() throws Exception {
        desk.network.faults().loseNextAnswer();
        long message = desk.say("bea", "did you get this?");

        SendingDesk.until("the look-up", () -> desk.state(message).equals("SENT"));
        desk.say("bea", "after");
        SendingDesk.until("the next", () -> desk.received("bea").contains("after"));
        assertThat(desk.received("bea")).containsExactly("did you get this?", "after");
    }

    @Test
    void whatNeverArrivedGoesAgain() throws Exception {
        desk.network.faults().loseNext();
        long message = desk.say("bea", "lost");
        desk.say("bea", "after");

        SendingDesk.until("both", () -> desk.received("bea").size() == 2);
        assertThat(desk.received("bea")).containsExactly("lost", "after");
        SendingDesk.until("its state", () -> desk.state(message).equals("SENT"));
    }

    /** Half a minute, as the pauses between attempts to connect grow. */
    @Test
    @Tag("slow")
    void whatBreaksTheLineEachTimeIsNotSentForEver() throws Exception {
        for (int i = 0; i < 5; i++) {
            desk.network.faults().loseNext();
        }
        long message = desk.say("bea", "too long for the server");
        desk.say("bea", "after");

        SendingDesk.until("the next", () -> desk.received("bea").contains("after"));
        desk.awaitState(message, DeliveryState.FAILED);
        assertThat(desk.received("bea")).containsExactly("after");
    }

    @Test
    void whatNobodyCanTellIsUncertainAndHoldsOnlyItsOwnParts() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNext();
        long message = desk.say("bea", SendingDesk.LONG);
        desk.say("bea", "after");

        SendingDesk.until("the later message", () -> desk.received("bea").contains("after"));
        assertThat(desk.state(message)).isEqualTo("UNCERTAIN");
        assertThat(desk.received("bea")).containsExactly("after");

        desk.resolve(message, false);
        SendingDesk.until("all its parts", () -> desk.state(message).equals("SENT"));
        assertThat(desk.together()).isEqualTo("after " + SendingDesk.LONG);
    }

    @Test
    void whatAPersonSaysArrivedLetsOnlyTheHeldPartsGo() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();
        long message = desk.say("bea", SendingDesk.LONG);
        SendingDesk.until("the doubt", () -> desk.state(message).equals("UNCERTAIN"));
        assertThat(desk.received("bea")).hasSize(1);

        desk.resolve(message, true);

        SendingDesk.until("the held parts", () -> desk.state(message).equals("SENT"));
        assertThat(desk.together()).isEqualTo(SendingDesk.LONG);
    }

    @Test
    void anEchoThatCameBeforeTheDoubtHoldsNothing() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();
        Sender paced = desk.sender;
        desk.sender = part -> echoedThenBroken(paced, part);

        long message = desk.say("bea", SendingDesk.LONG);

        SendingDesk.until("all parts", () -> desk.state(message).equals("SENT"));
        assertThat(desk.together()).isEqualTo(SendingDesk.LONG);
    }

    /** The network's copy of our message is stored before the line breaks. */
    private Sent echoedThenBroken(Sender paced, OutboxPart part) throws AdapterException, InterruptedException {
        try {
            return paced.send(part);
        } catch (AdapterException e) {
            if (!e.nothingSent) {
                desk.database.writer().lane("test").run(tx -> {
                    desk.outbox.arrived(tx, desk.account, part.transactionId(), Optional.empty());
                });
            }
            throw e;
        }
    }
}
