package org.carrel.adapter.irc;

import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Author.Role;
import org.carrel.adapter.Author.Trust;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.irc.room.Occupant;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.Source;

/**
 * Who somebody is, so that two can be told apart and one is known again: by the account to which they signed in, else in
 * a room by their unbroken stay there, else by nick, user and host, of which the server vouches for the last two.
 */
final class Authors {

    /** All that we say, from whichever client, is said by the same one. */
    static final String US = "us";

    private final Session session;

    Authors(Session session) {
        this.session = session;
    }

    /** Who said something in that dialog. */
    Author of(IrcLine line, DialogRef dialog) {
        Source source = line.from();
        if (session.isOurs(line)) {
            return us(source.nick());
        }
        Optional<String> account = line.tag(Tags.ACCOUNT);
        account.ifPresent(name -> session.channels().signedIn(source.nick(), name));
        Optional<Occupant> there = there(source, dialog);
        String key =
                account.map(Authors::byAccount).or(() -> there.map(this::key)).orElseGet(() -> byHost(source));
        return new Author(
                key, source.nick(), source.nick(), there.map(this::role).orElse(Role.PEER), Trust.NONE);
    }

    /** Who is in a room. */
    Author of(Occupant occupant) {
        return session.channels().isOwn(occupant.nick())
                ? us(occupant.nick())
                : new Author(key(occupant), occupant.nick(), occupant.nick(), role(occupant), Trust.NONE);
    }

    /** Ourselves. */
    Author us(String nick) {
        return new Author(US, nick, nick, Role.US, Trust.NONE);
    }

    private Optional<Occupant> there(Source source, DialogRef dialog) {
        Optional<Occupant> there = dialog.kind() == DialogRef.Kind.ROOM
                ? session.channels().occupant(dialog.address(), source.nick())
                : session.channels()
                        .anywhere(source.nick())
                        .filter(occupant -> !occupant.account().isEmpty());
        return there.filter(occupant -> mayBe(occupant, source));
    }

    /** Out of the history may come somebody else who had the same nick then. */
    private static boolean mayBe(Occupant occupant, Source source) {
        boolean known = !occupant.host().isEmpty() && !source.host().isEmpty();
        return !known
                || (occupant.host().equals(source.host()) && occupant.user().equals(source.user()));
    }

    private String key(Occupant occupant) {
        return occupant.account().isEmpty() ? byStay(occupant) : byAccount(occupant.account());
    }

    private static String byAccount(String account) {
        return "account:" + account;
    }

    private String byStay(Occupant occupant) {
        return "stay:" + session.name() + "." + occupant.stay();
    }

    private String byHost(Source source) {
        return "host:" + session.server().fold(source.nick()) + "!" + source.user() + "@" + source.host();
    }

    private Role role(Occupant occupant) {
        return session.server().ranks().moderates(occupant.modes()) ? Role.MODERATOR : Role.PEER;
    }
}
