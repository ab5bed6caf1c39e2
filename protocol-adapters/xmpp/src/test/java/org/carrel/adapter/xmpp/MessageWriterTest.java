package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** A command in, the stanza for the wire out. */
class MessageWriterTest {

    private static final DialogRef PATRON = new DialogRef(DialogRef.Kind.PEER, "patron@home.example");
    private static final TransactionId ID = new TransactionId("c1");
    private static final Target THEIRS = new Target(Optional.of("a1"), Optional.of("m1"), Optional.empty());
    private static final Target OURS =
            new Target(Optional.empty(), Optional.empty(), Optional.of(new TransactionId("c0")));

    private final Renderer renderer = new Renderer(RecordingContext.create().files(), _ -> false);
    private final MessageWriter writer = new MessageWriter("desk@library.example", renderer);

    private Rendering render(Content content) {
        return renderer.render(new Draft(List.of(content), Optional.empty()));
    }

    private Part part(String text, Mark... marks) {
        return render(new Content.Plain(text, List.of(marks))).parts().getFirst();
    }

    private String write(Command command) throws AdapterException {
        return writer.write(PATRON, ID, command).toXml("");
    }

    @Test
    void aMessageAsksForReceiptAndMarkers() throws Exception {
        assertThat(write(new Command.Say(part("Yes & no"), Optional.empty())))
                .isEqualTo("<message xmlns='jabber:client' type='chat' id='c1'><body>Yes &amp; no</body>"
                        + "<active xmlns='http://jabber.org/protocol/chatstates'></active>"
                        + "<request xmlns='urn:xmpp:receipts'></request>"
                        + "<markable xmlns='urn:xmpp:chat-markers:0'></markable>"
                        + "<origin-id xmlns='urn:xmpp:sid:0' id='c1'></origin-id></message>");
    }

    @Test
    void starsThatMeanNothingAreSaidToMeanNothing() throws Exception {
        assertThat(write(new Command.Say(part("*nothing* bold"), Optional.empty())))
                .contains("<body>*nothing* bold</body>")
                .contains("<unstyled xmlns='urn:xmpp:styling:0'>");
        assertThat(write(new Command.Say(part("something bold", new Mark(Mark.Type.BOLD, 0, 9, "")), Optional.empty())))
                .contains("<body>*something* bold</body>")
                .doesNotContain("unstyled");
    }

    @Test
    void anEditNamesTheMessageAsWeSentIt() throws Exception {
        assertThat(write(new Command.Edit(OURS, part("better"))))
                .contains("<body>better</body>")
                .contains("<replace xmlns='urn:xmpp:message-correct:0' id='c0'>");
    }

    @Test
    void aRetractionAReactionAndAReadMarker() throws Exception {
        assertThat(write(new Command.Retract(OURS))).contains("<retract xmlns='urn:xmpp:message-retract:1' id='c0'>");
        assertThat(write(new Command.React(THEIRS, Set.of("🎉"))))
                .contains("<reactions xmlns='urn:xmpp:reactions:0' id='m1'><reaction>🎉</reaction></reactions>");
        assertThat(write(new Command.Read(THEIRS)))
                .contains("<displayed xmlns='urn:xmpp:chat-markers:0' id='m1'>")
                .doesNotContain("<body");
    }

    @Test
    void aReplyNamesWhatItAnswersAndWhose() throws Exception {
        assertThat(write(new Command.Say(part("the third"), Optional.of(THEIRS))))
                .contains("<reply xmlns='urn:xmpp:reply:0' to='patron@home.example' id='m1'>");
        assertThat(write(new Command.Say(part("the third"), Optional.of(OURS))))
                .contains("<reply xmlns='urn:xmpp:reply:0' to='desk@library.example' id='c0'>");
    }

    @Test
    void whatHasNoNameOnJabberCannotBeReferredTo() {
        Target nameless = new Target(Optional.of("a1"), Optional.empty(), Optional.empty());

        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> write(new Command.React(nameless, Set.of("👍"))));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() throws Exception {
        String text = "bell\u0007 null\u0000 escape\u001b half\ud800 end";

        assertThat(write(new Command.Say(part(text), Optional.empty())))
                .contains("<body>bell\ufffd null\ufffd escape\ufffd half\ufffd end</body>");
    }

    @Test
    void aHundredKilobytesGoAndTooMuchIsRefusedInWords() throws Exception {
        String long100 = "0123456789".repeat(10_000);

        assertThat(write(new Command.Say(part(long100), Optional.empty()))).contains(long100);
        assertThat(part(long100).form().length()).isLessThan(64 * 1024);
        Rendering refused = render(new Content.Plain("0123456789".repeat(21_000), List.of()));
        assertThat(refused.refused().orElseThrow().english())
                .isEqualTo("This message is too long for Jabber: 205 KiB, and 200 KiB is the most.");
    }
}
