package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done to messages in a room, and what those pretend who are not in it. */
class XmppRoomTalkTest extends XmppRoomScene {

    private static final String REACTIONS = "{urn:xmpp:reactions:0}reactions";
    private static final String RETRACT = "{urn:xmpp:message-retract:1}retract";

    private void meet() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
    }

    private void ann(String children) {
        patron.inRoom(room, UUID.randomUUID().toString(), children);
    }

    private static Target ref(Sent sent, String id) {
        return new Target(sent.serverRef(), Optional.empty(), Optional.of(new TransactionId(id)));
    }

    private static String part(JsonNode message, String name) {
        for (JsonNode part : message.get("parts")) {
            if (part.get("name").asString().equals(name)) {
                return part.get("id").asString();
            }
        }
        return "";
    }

    @Test
    void whatAnnDoesToMessagesNamesThemAsTheRoomDoes() throws Exception {
        meet();
        String id = patron.sayInRoom(room, "thansk");
        String ours = say("c1", "welcome").serverRef().orElseThrow();
        List<Event.Received> said = context.awaitReceived(2);
        String theirs = said.getFirst().head().refs().server().orElseThrow();

        ann("<body>thanks</body><replace xmlns='urn:xmpp:message-correct:0' id='" + id + "'/>");
        ann("<reactions xmlns='urn:xmpp:reactions:0' id='" + ours + "'><reaction>👍</reaction></reactions>");
        ann("<body>you too</body><reply xmlns='urn:xmpp:reply:0' id='" + ours + "'/>");
        ann("<retract xmlns='urn:xmpp:message-retract:1' id='" + theirs + "'/>");

        Event.Retracted retracted = context.await(Event.Retracted.class, _ -> true);
        assertThat(retracted.target().server()).contains(theirs);
        Event.Edited edited = context.of(Event.Edited.class).getFirst();
        assertThat(edited.target().sender()).contains(id);
        assertThat(edited.parts()).containsExactly(new Content.Plain("thanks", List.of()));
        assertThat(edited.head().author().key())
                .isEqualTo(said.getFirst().head().author().key());
        Event.Reacted reacted = context.of(Event.Reacted.class).getFirst();
        assertThat(reacted.target().server()).contains(ours);
        assertThat(reacted.all()).containsExactly("👍");
        Target answered = context.received().getLast().replyTo().orElseThrow();
        assertThat(answered.server()).contains(ours);
    }

    @Test
    void whatWeDoToMessagesNamesThemAsTheRoomDoes() throws Exception {
        meet();
        patron.sayInRoom(room, "which floor?");
        Target theirs = context.awaitReceived(1).getFirst().head().refs();
        Sent ours = say("c1", "the thrid");

        Command.Say third = (Command.Say) words("the third");
        command("c2", new Command.Edit(ref(ours, "c1"), third.part()));
        command("c3", new Command.React(theirs, Set.of("🎉")));
        command("c4", new Command.Say(third.part(), Optional.of(theirs)));
        command("c5", new Command.Retract(ref(ours, "c1")));

        String server = theirs.server().orElseThrow();
        JsonNode edit = patron.awaitPart("{urn:xmpp:message-correct:0}replace");
        assertThat(part(edit, "{urn:xmpp:message-correct:0}replace")).isEqualTo("c1");
        assertThat(part(patron.awaitPart(REACTIONS), REACTIONS)).isEqualTo(server);
        JsonNode reply = patron.awaitPart("{urn:xmpp:reply:0}reply");
        assertThat(part(reply, "{urn:xmpp:reply:0}reply")).isEqualTo(server);
        assertThat(part(patron.awaitPart(RETRACT), RETRACT))
                .isEqualTo(ours.serverRef().orElseThrow());
        // they come back to us as ours, under the transactions of their sends
        assertThat(context.await(Event.Retracted.class, _ -> true).head().refs().ours())
                .contains(new TransactionId("c5"));
        assertThat(context.of(Event.Edited.class).getFirst().head().author().role())
                .isEqualTo(Author.Role.US);
    }

    @Test
    void nobodyIsToldThatWeHaveReadIt() throws Exception {
        meet();
        patron.sayInRoom(room, "hello");
        Target hello = context.awaitReceived(1).getFirst().head().refs();

        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> command("c1", new Command.Read(hello)));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.UNSUPPORTED);
        assertThat(refusal.text.code()).isEqualTo("xmpp.room-receipts");
    }

    @Test
    void whoMayNotSpeakIsToldSo() throws Exception {
        meet();
        patron.configure(room, Map.of("muc#roomconfig_moderatedroom", "1"));
        patron.administer(room, "<item nick='desk' role='visitor'/>");

        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> say("c1", "may I?"));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
    }

    @Test
    void whatAnOccupantSaysToUsAloneIsAnsweredToThemAlone() throws Exception {
        meet();
        patron.say(room + "/desk", "between us");
        Event.Received said = context.awaitReceived(1).getFirst();
        DialogRef dialog = said.head().dialog();
        assertThat(dialog).isEqualTo(new DialogRef(DialogRef.Kind.PEER, room + "/ann"));
        assertThat(desk.dialog(dialog.kind(), dialog.address())).isEqualTo(dialog);

        Sent sent = say(dialog.address(), "c1", "of course");

        JsonNode answer = patron.awaitBody("of course");
        assertThat(sent.level()).isEqualTo(Sent.Level.ACCEPTED);
        assertThat(answer.get("type").asString()).isEqualTo("chat");
        assertThat(answer.get("from").asString()).isEqualTo(room + "/desk");
        assertThat(context.of(Event.Received.class)).hasSize(1);
    }

    @Test
    void whatAStrangerPretendsToBeOfARoomDoesNotPass() throws Exception {
        meet();
        try (XmppPerson stranger = XmppPerson.signIn(server, "other")) {
            String us = server.address("desk") + "/carrel";
            stranger.raw("<message type='groupchat' to='" + us + "' id='f1'><body>as a room</body>"
                    + "<stanza-id xmlns='urn:xmpp:sid:0' by='" + room + "' id='forged'/></message>");
            stranger.raw("<message type='groupchat' from='" + room + "/ann' to='" + us
                    + "' id='f2'><body>as ann</body></message>");
            stranger.raw("<message type='groupchat' to='" + room + "' id='f3'><body>from outside</body></message>");
            stranger.sync();
        }
        ann("<body>with a forged id</body><stanza-id xmlns='urn:xmpp:sid:0' by='" + room + "' id='forged'/>"
                + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/>");

        Event.Received only = context.awaitReceived(1).getFirst();

        assertThat(context.texts()).containsExactly("with a forged id");
        assertThat(only.head().refs().server()).isPresent().isNotEqualTo(Optional.of("forged"));
        assertThat(only.head().author().key()).doesNotContain("forged");
    }
}
