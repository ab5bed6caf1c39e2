package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Canary;
import org.jivesoftware.smack.SmackException;
import org.jxmpp.jid.EntityFullJid;

/**
 * A message to our own full address that has to come back: no other client of the account gets it or a copy of it
 * (XEP-0280), and no archive keeps it (XEP-0334).
 */
final class XmppCanary implements Canary {

    private static final String PREFIX = "carrel-probe-";

    private final String own;
    private final Line line;
    private final Duration patience;
    /** By the id of the message, which nobody can guess. */
    private final Map<String, CompletableFuture<Boolean>> under = new ConcurrentHashMap<>();

    /** @param own our own bare address */
    XmppCanary(String own, Line line, Duration patience) {
        this.own = own;
        this.line = line;
        this.patience = patience;
    }

    @Override
    public Duration probe() throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        EntityFullJid address = link.getUser();
        if (address == null) {
            throw Failures.notConnected();
        }
        String id = PREFIX + UUID.randomUUID();
        CompletableFuture<Boolean> back = new CompletableFuture<>();
        under.put(id, back);
        long began = System.nanoTime();
        try {
            link.send(message(id), address);
            back.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (SmackException.NotConnectedException e) {
            throw Failures.notConnected();
        } catch (TimeoutException | ExecutionException e) {
            throw Failures.deaf();
        } finally {
            under.remove(id);
        }
    }

    /** Whether this message, as it came, is one of these; then it is nobody else's. */
    boolean heard(Node message) {
        String id = message.attribute("id");
        if (!id.startsWith(PREFIX) || !Addresses.bare(message.attribute("from")).equals(own)) {
            return false;
        }
        CompletableFuture<Boolean> back = under.get(id);
        if (back != null) {
            back.complete(true);
        }
        return true;
    }

    private static Node message(String id) {
        return Node.of(Namespaces.CLIENT, "message", "type", "normal", "id", id)
                .with(
                        Node.of(Namespaces.HINTS, "no-store"),
                        Node.of(Namespaces.HINTS, "no-permanent-store"),
                        Node.of(Namespaces.HINTS, "no-copy"),
                        Node.of(Namespaces.CARBONS, "private"));
    }
}
