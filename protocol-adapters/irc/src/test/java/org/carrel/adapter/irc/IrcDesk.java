package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Feature;
import org.carrel.adapter.Part;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.irc.IrcServer;

/** Our account on a test server, and what it told. */
final class IrcDesk implements AutoCloseable {

    private final RecordingContext context = RecordingContext.create();
    private final AccountConnection connection;
    private final AtomicInteger transactions = new AtomicInteger();

    private IrcDesk(IrcAdapter adapter, AccountConfig config) {
        connection = adapter.open(config, context);
    }

    /** Not connected yet; with some fields changed. */
    static IrcDesk at(IrcServer server, Map<String, String> changes) {
        return at(server, changes, IrcAccounts.SHORT);
    }

    static IrcDesk at(IrcServer server, Map<String, String> changes, Patience patience) {
        return new IrcDesk(IrcAccounts.adapter(server, patience), IrcAccounts.account(server, changes));
    }

    /** Connected. */
    static IrcDesk connected(IrcServer server, Map<String, String> changes) throws InterruptedException {
        IrcDesk desk = at(server, changes);
        AccountStatus status = desk.connection.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
        return desk;
    }

    AccountConnection connection() {
        return connection;
    }

    RecordingContext context() {
        return context;
    }

    AccountStatus connect() throws InterruptedException {
        return connection.connect();
    }

    <F extends Feature> F feature(Class<F> type) {
        return connection.feature(type).orElseThrow();
    }

    /** Says a text that is one part. */
    Sent say(DialogRef to, String text) throws Exception {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        return say(to, connection.render(to, draft).parts().getFirst());
    }

    Sent say(DialogRef to, Part part) throws Exception {
        TransactionId id = new TransactionId("t" + transactions.incrementAndGet());
        return connection.send(to, id, new Command.Say(part, Optional.empty()));
    }

    static DialogRef room(String name) {
        return new DialogRef(DialogRef.Kind.ROOM, name);
    }

    static DialogRef peer(String nick) {
        return new DialogRef(DialogRef.Kind.PEER, nick);
    }

    @Override
    public void close() {
        connection.disconnect();
        context.close();
    }
}
