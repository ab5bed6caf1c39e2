package org.carrel.adapter.loopback.network;

import java.util.List;
import java.util.Optional;

/** A signed-in session of our account: the client library of this network. Thread-safe. */
public final class Link {

    private final LoopbackNetwork network;
    private final String client;
    private final java.util.function.Consumer<Notice> notices;
    private final long first;
    private Optional<String> end = Optional.empty();
    private long last = Long.MAX_VALUE;

    Link(LoopbackNetwork network, String client, java.util.function.Consumer<Notice> notices, long first) {
        this.network = network;
        this.client = client;
        this.notices = notices;
        this.first = first;
    }

    /** The last number of the log before this session began. */
    public long first() {
        return first;
    }

    /** The last number of the log that this session can still show: no end while it lives. */
    long last() {
        return last;
    }

    String client() {
        return client;
    }

    /** What happened after this number, oldest first; after the session's end only what came before it. */
    public List<Entry> after(long number, int limit) {
        return network.after(this, number, limit);
    }

    /** Waits until something happened after this number. False: the session has ended and there is no more. */
    public boolean await(long number) throws InterruptedException {
        return network.await(this, number);
    }

    /** What happened with a person before this entry, newest last. */
    public List<Entry> before(String person, Optional<String> ref, int limit) {
        return network.before(person, ref, limit);
    }

    /** What this account did under an id of its own choice. */
    public Optional<Entry> find(String id) {
        return network.find(id);
    }

    /**
     * Does something towards a person; returns when the server has it.
     *
     * @param id an id of our choice
     */
    public Entry submit(String person, String id, Happening what) throws Refused, InterruptedException {
        return network.submit(this, person, id, what);
    }

    /** Shows a person that we begin or stop to type. */
    public void type(String person, boolean on) {
        network.person(person).staffType(on);
    }

    /** Shows everybody our presence. */
    public void show(String presence, String words) {
        network.accountShows(presence, words);
    }

    /** Why the session ended; empty while it lives. */
    public Optional<String> end() {
        return network.locked(() -> end);
    }

    /** Signs out. */
    public void close() {
        network.close(this, "signed out");
    }

    /** Under the network's lock. */
    void ended(String why, long lastNumber) {
        if (end.isEmpty()) {
            end = Optional.of(why);
            last = lastNumber;
        }
    }

    boolean open() {
        return end.isEmpty();
    }

    void tell(Notice notice) {
        notices.accept(notice);
    }
}
