package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A desk behind a network that can be made bad, and a patron on the same server. */
@Tag("slow")
abstract class XmppBadNetwork {

    ProsodyServer server;
    FaultProxy proxy;
    RecordingContext context;
    AccountConnection desk;
    XmppPerson patron;
    DialogRef dialog;

    @BeforeEach
    void connect() throws Exception {
        server = ProsodyServer.start();
        proxy = FaultProxy.before(server.host(), server.port());
        context = RecordingContext.create();
        desk = open(context);
        connected();
        patron = XmppPerson.signIn(server, "patron");
        dialog = new DialogRef(DialogRef.Kind.PEER, patron.bare());
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        proxy.close();
        server.close();
    }

    AccountConnection open(RecordingContext with) {
        return XmppAccounts.adapter(server, XmppAccounts.SHORT).open(XmppAccounts.through(proxy, server, "desk"), with);
    }

    final void connected() throws InterruptedException {
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
    }

    final void restartGateway() throws InterruptedException {
        desk.disconnect();
        RecordingContext before = context;
        context = context.restarted();
        before.close();
        desk = open(context);
        connected();
    }

    final Command say(String text) {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        return new Command.Say(desk.render(dialog, draft).parts().getFirst(), Optional.empty());
    }

    static List<String> numbered(String prefix, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> prefix + i).toList();
    }

    /** By the id of our archive, as the core does it. */
    final List<String> storedOnce() {
        HashSet<String> known = new HashSet<>();
        return context.received().stream()
                .filter(each -> known.add(each.head().refs().server().orElseThrow()))
                .map(RecordingContext::text)
                .toList();
    }
}
