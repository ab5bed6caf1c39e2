package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Level;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the contract share: the world, one connected account, and the words to act in it. */
abstract class ContractSetting {

    private final AtomicInteger transactions = new AtomicInteger();
    private final List<AccountConnection> opened = new ArrayList<>();
    private final List<RecordingContext> contexts = new ArrayList<>();

    /** The world of the current test. */
    protected ContractWorld world;

    /** What the account's connection has told so far. */
    protected RecordingContext context;

    /** The account's connection, connected. */
    protected AccountConnection connection;

    /** A new world: server started, nobody signed in. */
    protected abstract ContractWorld newWorld() throws Exception;

    @BeforeEach
    final void connectFirst() throws Exception {
        world = newWorld();
        context = RecordingContext.create();
        contexts.add(context);
        connection = open(world.account(), context);
        connected();
    }

    @AfterEach
    final void endWorld() throws Exception {
        contexts.forEach(RecordingContext::release);
        opened.forEach(AccountConnection::disconnect);
        List<String> violations =
                contexts.stream().flatMap(each -> each.violations().stream()).toList();
        contexts.forEach(RecordingContext::close);
        if (world != null) { // none, where its server is missing and the test was skipped
            world.close();
        }
        assertThat(violations).isEmpty();
    }

    final AccountConnection open(AccountConfig config, RecordingContext into) {
        AccountConnection made = world.adapter().open(config, into);
        opened.add(made);
        return made;
    }

    final RecordingContext newContext() {
        RecordingContext made = RecordingContext.create();
        contexts.add(made);
        return made;
    }

    /** Connects and waits until the account is connected and has caught up. */
    final void connected() throws InterruptedException {
        AccountStatus status = connection.connect();
        if (status.code() == AccountStatus.Code.SYNCING) {
            status = context.awaitStatus(AccountStatus.Code.CONNECTED);
        }
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
    }

    /** The gateway stops and starts: a new connection object over what was kept. */
    final void restartGateway() throws InterruptedException {
        connection.disconnect();
        context = context.restarted();
        contexts.add(context);
        connection = open(world.account(), context);
        connected();
    }

    final boolean can(String capability) {
        return !world.lacks().containsKey(capability);
    }

    final boolean keepsHistory() {
        return can("history");
    }

    final Capabilities capabilities(ContractPeer peer) {
        return connection.capabilities(peer.dialog());
    }

    static Level level(Capabilities capabilities, String name) {
        return capabilities.levels().getOrDefault(name, Level.UNSUPPORTED);
    }

    final TransactionId next() {
        return new TransactionId("c" + transactions.incrementAndGet());
    }

    final Rendering render(ContractPeer peer, String text) {
        return connection.render(
                peer.dialog(), new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty()));
    }

    final Part part(ContractPeer peer, String text) {
        Rendering rendering = render(peer, text);
        assertThat(rendering.refused()).isEmpty();
        assertThat(rendering.parts()).as("parts of a short text").hasSize(1);
        return rendering.parts().getFirst();
    }

    /** What we sent: how to name it in a later command. */
    record Said(TransactionId id, Sent sent) {
        Target target() {
            return new Target(sent.serverRef(), Optional.empty(), Optional.of(id));
        }
    }

    final Said say(ContractPeer peer, String text) throws Exception {
        return say(peer, text, Optional.empty());
    }

    final Said say(ContractPeer peer, String text, Optional<Target> replyTo) throws Exception {
        TransactionId id = next();
        return new Said(id, connection.send(peer.dialog(), id, new Command.Say(part(peer, text), replyTo)));
    }

    /** What one text is on this network: itself, or where a message is one line, each line that says something. */
    final List<String> messages(String text) {
        return can("lines")
                ? List.of(text)
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Says a text that may be several parts. */
    final void sayAll(ContractPeer peer, String text) throws Exception {
        Rendering rendering = render(peer, text);
        assertThat(rendering.refused()).isEmpty();
        for (Part part : rendering.parts()) {
            connection.send(peer.dialog(), next(), new Command.Say(part, Optional.empty()));
        }
    }

    final void command(ContractPeer peer, Command command) throws Exception {
        connection.send(peer.dialog(), next(), command);
    }

    /** A command that the network cannot carry: refused before anything is sent, with the words the world names. */
    final void refused(ContractPeer peer, String capability, Command command) {
        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> command(peer, command));
        assertThat(refusal).as("refusal of %s", capability).isNotNull();
        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.UNSUPPORTED);
        assertThat(refusal.nothingSent).isTrue();
        assertThat(refusal.text.code()).isEqualTo(world.lacks().get(capability));
        assertThat(refusal.text.english()).isNotBlank();
    }

    final void awaitScreen(ContractPeer peer, List<String> texts) throws Exception {
        Asked.until("screen " + texts, peer::screen, texts::equals);
    }

    static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + i).toList();
    }
}
