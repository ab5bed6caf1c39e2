package org.carrel.adapter.loopback.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody on the network with a client of their own. Messages are named by their text, the newest one with that text
 * is meant. Thread-safe; every act is done when its method returns.
 */
public final class Person {

    private final LoopbackNetwork network;
    private final String address;
    private final String name;
    private final AtomicLong ids = new AtomicLong();
    private final CopyOnWriteArrayList<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean here = true;
    private volatile boolean seesTyping;
    private volatile String presence = "available";

    Person(LoopbackNetwork network, String address, String name) {
        this.network = network;
        this.address = address;
        this.name = name;
    }

    /** What one types to reach this person. */
    public String address() {
        return address;
    }

    /** What this person is called. */
    public String name() {
        return name;
    }

    /** Writes to the account. */
    public void write(String text) {
        write(Words.of(text), nextId());
    }

    /** Writes with an id of the person's choice, which may have been used before. */
    public void write(Words words, String id) {
        network.happens(this, id, new Happening.Wrote(words, Optional.empty()));
    }

    /** Answers one message in particular. */
    public void reply(String to, String text) {
        network.happens(this, nextId(), new Happening.Wrote(Words.of(text), Optional.of(line(to).ref())));
    }

    /** Replaces the text of a message. */
    public void edit(String text, String now) {
        network.happens(this, nextId(), new Happening.Changed(line(text).ref(), Words.of(now)));
    }

    /** Takes a message back. */
    public void retract(String text) {
        network.happens(this, nextId(), new Happening.TookBack(line(text).ref()));
    }

    /** Replaces the person's reactions on a message; none takes them away. */
    public void react(String text, String... reactions) {
        network.happens(this, nextId(), new Happening.Reacted(line(text).ref(), Set.of(reactions)));
    }

    /** Gives a message of staff's back, as a full mailbox would. */
    public void giveBack(String text) {
        network.happens(this, nextId(), new Happening.CameBack(line(text).ref()));
    }

    /** Has read everything that staff wrote. */
    public void read() {
        lastOfStaff().ifPresent(line -> network.happens(this, nextId(), new Happening.Saw(line.ref())));
    }

    /** Begins or stops to type. */
    public void type(boolean on) {
        network.notice(new Notice.Types(address, on));
    }

    /** Shows a presence: {@code available}, {@code away}, {@code busy} or {@code offline}. */
    public void show(String shown, String words) {
        presence = shown;
        network.notice(new Notice.Shows(address, shown, words));
    }

    /** The presence shown last. */
    public String shown() {
        return presence;
    }

    /** Closes the client; the server keeps what comes. */
    public void leave() {
        here = false;
        show("offline", "");
    }

    /** Opens the client again and gets what was kept. */
    public void comeBack() {
        here = true;
        show("available", "");
        lastOfStaff().ifPresent(line -> network.happens(this, nextId(), new Happening.Got(line.ref())));
    }

    /** Whether the client is open. */
    public boolean here() {
        return here;
    }

    /** The whole dialog as it stands on the screen now, both sides. */
    public List<Line> screen() {
        return network.screen(this);
    }

    /** The texts of staff's messages on the screen, oldest first, without retracted ones. */
    public List<String> received() {
        return screen().stream()
                .filter(line -> line.byStaff() && !line.retracted())
                .map(line -> line.words().text())
                .toList();
    }

    /** The newest message with this text. */
    public Line line(String text) {
        return screen().reversed().stream()
                .filter(line -> line.words().text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not on the screen: " + text));
    }

    /** Whether staff are shown as typing. */
    public boolean seesTyping() {
        return seesTyping;
    }

    /** Calls back after each change of the screen or of staff's typing, on the thread that changed it. */
    public AutoCloseable watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    void staffType(boolean on) {
        seesTyping = on;
        changed();
    }

    void changed() {
        watchers.forEach(Runnable::run);
    }

    private Optional<Line> lastOfStaff() {
        return screen().reversed().stream().filter(Line::byStaff).findFirst();
    }

    String nextId() {
        return address + "-" + ids.incrementAndGet();
    }
}
