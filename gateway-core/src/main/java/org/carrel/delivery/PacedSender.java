package org.carrel.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Text;

/** The two steps of sending: wait for the account's pace, then call its adapter. */
public final class PacedSender implements Sender {

    private final Connections connections;
    private final Map<Long, Pace> paces = new ConcurrentHashMap<>();

    /** A sender over these connections. */
    public PacedSender(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Sent send(OutboxPart part) throws AdapterException, InterruptedException {
        AccountConnection connection = connection(part);
        pace(part, connection);
        return connection.send(part.to(), part.transactionId(), part.command());
    }

    private AccountConnection connection(OutboxPart part) throws AdapterException {
        return connections
                .of(part.account())
                .orElseThrow(() -> new AdapterException(
                        AdapterException.Kind.NOT_CONNECTED,
                        true,
                        Duration.ZERO,
                        new Text("off", Map.of(), "The account is turned off.")));
    }

    private void pace(OutboxPart part, AccountConnection connection) throws InterruptedException {
        double perSecond = connection.capabilities(part.to()).perSecond();
        Pace pace = paces.compute(
                part.account(),
                (_, old) -> old != null && old.perSecond() == perSecond ? old : new Pace(perSecond, System.nanoTime()));
        Thread.sleep(pace.take(System.nanoTime()));
    }
}
