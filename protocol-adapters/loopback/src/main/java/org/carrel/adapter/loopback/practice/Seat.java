package org.carrel.adapter.loopback.practice;

import org.carrel.adapter.TextListener;
import org.carrel.adapter.TextSocket;
import org.carrel.adapter.loopback.network.Person;

/** One open practice page: the person that it plays, and the socket to it. */
final class Seat implements TextListener {

    private static final String SAY = "say:";
    private static final int LONGEST = 10_000;

    private final Person person;
    private final TextSocket socket;
    private AutoCloseable watch = () -> {};

    Seat(Person person, TextSocket socket) {
        this.person = person;
        this.socket = socket;
    }

    void sit() {
        person.comeBack();
        watch = person.watch(this::show);
        show();
    }

    private void show() {
        boolean _ = socket.send(Json.state(person));
    }

    @Override
    public void text(String text) {
        if (text.startsWith(SAY)) {
            String words = text.substring(SAY.length());
            if (!words.isBlank() && words.length() <= LONGEST) {
                person.write(words);
            }
            return;
        }
        switch (text) {
            case "typing:on" -> person.type(true);
            case "typing:off" -> person.type(false);
            case "read:" -> person.read();
            default -> socket.close(1003, "This page does not know that word.");
        }
    }

    @Override
    public void closed(int code) {
        try {
            watch.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        person.type(false);
        person.leave();
    }
}
