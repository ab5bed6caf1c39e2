package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;

/** A desk and a patron on a server that each test describes before it begins. */
@SuppressWarnings("NullAway.Init")
abstract class XmppScene {

    final RecordingContext context = RecordingContext.create();
    ProsodyServer server;
    AccountConnection desk;
    XmppPerson patron;
    DialogRef dialog;

    final void begin(UnaryOperator<ProsodyOptions> options, Map<String, String> settings) throws Exception {
        server = ProsodyServer.start(options.apply(new ProsodyOptions()));
        desk = XmppAccounts.adapter(server).open(XmppAccounts.with(server, "desk", settings), context);
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
        patron = XmppPerson.signIn(server, "patron", Map.of("accept", false));
        dialog = new DialogRef(DialogRef.Kind.PEER, patron.bare());
    }

    final void begin() throws Exception {
        begin(UnaryOperator.identity(), Map.of());
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    final Sent say(String to, String id, String text) throws Exception {
        DialogRef whom = new DialogRef(DialogRef.Kind.PEER, to);
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        Command say = new Command.Say(desk.render(whom, draft).parts().getFirst(), Optional.empty());
        return desk.send(whom, new TransactionId(id), say);
    }
}
