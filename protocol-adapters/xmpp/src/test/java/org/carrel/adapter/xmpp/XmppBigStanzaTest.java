package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without any limit of its own passes on whatever somebody sends. */
@SuppressWarnings("NullAway.Init")
class XmppBigStanzaTest {

    /** Sends the desk a stanza in which {@code [text*number]} stands for that many times that text. */
    private static final String SENDS_ANYTHING = """
            module:hook("message/host", function (event)
                local stanza = event.stanza:get_child_text("body"):gsub("%[(.-)%*(%d+)%]", function (text, count)
                    return text:rep(tonumber(count));
                end);
                for _, session in pairs(prosody.hosts[module.host].sessions.desk.sessions) do
                    session.conn:write(stanza);
                end
                return true;
            end, 100);
            """;

    private final RecordingContext context = RecordingContext.create();
    private ProsodyServer server;
    private AccountConnection desk;
    private XmppPerson patron;

    @BeforeEach
    void connect() throws Exception {
        // With stream management or an archive the server would have to know what it sends.
        server = ProsodyServer.start(new ProsodyOptions()
                .streamManagement(false)
                .archive(Archive.NONE)
                .module("sends_anything", SENDS_ANYTHING));
        desk = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), context);
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        patron = XmppPerson.signIn(server, "patron");
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    private List<Event.Received> receivedAround(String stanza) throws InterruptedException {
        patron.say(server.domain(), stanza);
        patron.say(server.address("desk"), "after");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("after"));
        assertThat(context.statuses()).noneMatch(status -> status.code() == AccountStatus.Code.LOST);
        return context.received().stream()
                .filter(each -> !RecordingContext.text(each).equals("after"))
                .toList();
    }

    private static String message(String inside) {
        return "<message from='stranger@far.example/x' type='chat' id='1'>" + inside + "</message>";
    }

    /** Whoever writes one into a presence could speak as anybody: the server looks at the outermost sender only. */
    @Test
    void aStanzaInsideAnotherIsNeverTakenForOneOfItsOwn() throws Exception {
        patron.raw("<presence to='" + server.address("desk") + "'><status>a<b/></status>"
                + "<message from='director@library.example' type='chat'><body>close the library</body></message>"
                + "</presence>");

        assertThat(receivedAround("<presence from='stranger@far.example/x'/>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x xmlns='urn:x'>[<a>*10000][</a>*10000]</x><body>hello</body>",
                "<body>hello</body><x xmlns='urn:x'>[<a/>*200000]</x>",
                "<x xmlns='urn:x' y='[y*5000000]'/><body>hello</body>"
            })
    void wordsBesideWhatIsTooMuchAreRead(String inside) throws Exception {
        List<Event.Received> received = receivedAround(message(inside));

        assertThat(received).extracting(RecordingContext::text).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<presence from='stranger@far.example/x'><x xmlns='urn:x'>[<a>*10000][</a>*10000]</x></presence>",
                "<presence from='stranger@far.example/x'><status>[s*5000000]</status></presence>",
                "<iq type='get' id='1' from='stranger@far.example/x'><q xmlns='urn:x'>[<a>*10000][</a>*10000]</q></iq>",
                "<iq type='error' id='1' from='stranger@far.example/x'><error>[<a>*10000][</a>*10000]</error></iq>",
                "<message type='error' id='1'><error type='cancel'>[<a>*10000][</a>*10000]</error></message>",
                "<message type='chat'>[<a>*10000][</a>*10000]</message>",
                "<message type='chat' a='[a*5000000]'><body>who?</body></message>",
                "<something xmlns='urn:x'>[<a>*10000][</a>*10000]</something>"
            })
    void whatSaysNothingCostsNothing(String stanza) throws Exception {
        assertThat(receivedAround(stanza))
                .noneMatch(each -> each.parts().getFirst() instanceof Content.Plain plain
                        && plain.text().equals("who?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body>[long *1000000]</body>",
                "<x xmlns='urn:x'>[<a/>*200000]</x><body>hello</body>",
                "<body y='[y*5000000]'/>"
            })
    void aMessageThatIsTooBigIsKeptAsUnreadable(String inside) throws Exception {
        List<Event.Received> received = receivedAround(message(inside));

        assertThat(received).singleElement().satisfies(each -> {
            Content.Unreadable unreadable = (Content.Unreadable) each.parts().getFirst();
            assertThat(unreadable.reason().code()).isEqualTo("xmpp.unreadable-too-big");
            assertThat(unreadable.raw().length()).isBetween(80, 64 * 1024);
            assertThat(each.head().author().key()).isEqualTo("stranger@far.example");
        });
    }
}
