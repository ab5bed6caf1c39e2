package org.carrel.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Feature;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.FileSource;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;

/** A connection that hands out files and does nothing else. */
final class HandingOut implements Connections, AccountConnection, FileSource {

    private final Optional<Hand> hand;

    /** What it writes for a file. */
    interface Hand {
        void out(OutputStream to) throws IOException;
    }

    HandingOut(Hand hand) {
        this.hand = Optional.of(hand);
    }

    private HandingOut() {
        this.hand = Optional.empty();
    }

    static HandingOut nothing() {
        return new HandingOut();
    }

    @Override
    public Optional<AccountConnection> of(long account) {
        return Optional.of(this);
    }

    @Override
    public boolean connected(long account) {
        return true;
    }

    @Override
    public <F extends Feature> Optional<F> feature(Class<F> type) {
        return hand.isPresent() && type == FileSource.class ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void fetch(FileRef ref, OutputStream to) throws AdapterException {
        try {
            hand.orElseThrow().out(to);
        } catch (IOException e) {
            Text why = new Text("network-trouble", Map.of(), "It broke off.");
            AdapterException failure =
                    new AdapterException(AdapterException.Kind.REMOTE_UNAVAILABLE, true, Duration.ZERO, why);
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public AccountStatus connect() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Capabilities capabilities(DialogRef dialog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rendering render(DialogRef dialog, Draft draft) {
        return new Rendering(List.of(), List.of(), Optional.empty());
    }

    @Override
    public Sent send(DialogRef dialog, TransactionId id, Command command) {
        throw new UncheckedIOException(new IOException("nothing goes out"));
    }

    @Override
    public DialogRef dialog(DialogRef.Kind kind, String typed) {
        return new DialogRef(kind, typed);
    }
}
