package org.carrel.adapter;

import java.util.Optional;

/**
 * One account on its network, connected or not. Thread-safe. The core alone decides when to connect and how long to wait
 * before the next try; a library's own reconnecting stays off.
 */
public interface AccountConnection {

    /**
     * Makes one attempt to connect and returns how it ended: {@code CONNECTED}; {@code SYNCING}, when catching up goes
     * on and {@code CONNECTED} will be reported later through {@link AdapterContext#status}; {@code BAD_CREDENTIALS}; or
     * {@code LOST} or {@code FAILED} with the reason. It never throws for trouble of the network. What comes later, such
     * as the loss of the line, is reported through the context. Called by one thread at a time, after a
     * {@code disconnect} or on a new object.
     *
     * <p>Catching up begins at the {@linkplain AdapterContext#cursor stored cursors}. On an account's very first
     * connection there are none: it begins at the present, and that position is delivered at once in an empty batch.
     *
     * @throws InterruptedException when the account is stopped meanwhile; {@code disconnect} follows
     */
    AccountStatus connect() throws InterruptedException;

    /**
     * Ends whatever is there. Allowed in any state, twice, and while {@link #connect}, {@link #send} or a
     * {@link AdapterContext#deliver deliver} is under way in another thread: those are interrupted or fail. When it has
     * returned nothing is delivered, signalled or reported any more until the next {@code connect}. It takes at most a
     * few seconds, whatever the network does.
     */
    void disconnect();

    /**
     * What can be done in a dialog. Known while disconnected too, as it was last known or as is usual on the network;
     * also for a dialog never heard of. Answers at once.
     */
    Capabilities capabilities(DialogRef dialog);

    /**
     * The dialog that a person means by what they typed, copied from a page or wrote into a route: letter case, blanks
     * around it and links ({@code xmpp:} of RFC 5122, {@code irc:}, {@code matrix:}) as the network means them. Whatever
     * is typed for one chat gives the one {@link DialogRef} that its events carry, and such an address typed again gives
     * itself.
     *
     * <p>Pure, as {@link #render} is: no I/O, under 10 ms, from any thread, also while disconnected, by what is usual on
     * the network or was last known. That there is such an address is found out by writing to it.
     *
     * @throws AdapterException with nothing sent: {@code REJECTED} when this can be no address here, with words that say
     *     what is wrong and show what a right one looks like; {@code UNSUPPORTED} for a kind of chat that the network
     *     does not have
     */
    DialogRef dialog(DialogRef.Kind kind, String typed) throws AdapterException;

    /**
     * Says what would go out for a draft: its parts in order, what gets lost on the way, or why it cannot be sent.
     *
     * <p>Pure: the same draft gives the same parts; no I/O, no lock, nothing kept, under 10 ms, from any thread, also
     * while disconnected. It counts with the longest form that the server may relay, not with today's (on IRC: NICKLEN,
     * USERLEN, 63 for the host). The parts are stored in the outbox and may be sent much later.
     */
    Rendering render(DialogRef dialog, Draft draft);

    /**
     * Does one thing towards a dialog and returns when the network has it, as far as the network says so. Called in
     * order within a dialog, in parallel for different ones, and never again by itself after an uncertain end.
     *
     * @param id the same for every try of this command; goes out as the network's transaction or origin id where it has
     *     one, so that echoes and archive copies can be {@linkplain Target#ours matched}
     * @throws AdapterException why not. {@link AdapterException#nothingSent} is true only when it is certain that
     *     nothing reached the network; otherwise the command becomes uncertain and {@link Lookup} or a person decides.
     *     {@code RENDER_AGAIN}, with nothing sent, when the part no longer fits. {@code UNSUPPORTED} for what the
     *     {@linkplain Capabilities capabilities} exclude
     * @throws InterruptedException when the account is stopped; the outcome then counts as uncertain
     */
    Sent send(DialogRef dialog, TransactionId id, Command command) throws AdapterException, InterruptedException;

    /**
     * Something else that this network can do. Empty when it cannot, and for types it has never heard of. The answer may
     * change with the server it is connected to.
     */
    <F extends Feature> Optional<F> feature(Class<F> type);
}
