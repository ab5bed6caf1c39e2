package org.carrel.adapter.irc.room;

import org.carrel.adapter.irc.wire.Source;

/**
 * Somebody in a channel.
 *
 * @param nick as the server writes it
 * @param user empty when it is not known
 * @param host empty when it is not known
 * @param account to which they signed in; empty when they did not, or when it is not known
 * @param realName empty when it is not known
 * @param away whether they said so
 * @param modes what gives them rank here, highest first
 * @param stay numbers this unbroken stay among all of the connection
 */
public record Occupant(
        String nick, String user, String host, String account, String realName, boolean away, String modes, long stay) {

    static Occupant of(Source source, long stay) {
        return new Occupant(source.nick(), source.user(), source.host(), "", "", false, "", stay);
    }

    Occupant named(String now) {
        return new Occupant(now, user, host, account, realName, away, modes, stay);
    }

    Occupant at(String nowUser, String nowHost) {
        return new Occupant(nick, nowUser, nowHost, account, realName, away, modes, stay);
    }

    Occupant signedIn(String now) {
        return new Occupant(nick, user, host, now, realName, away, modes, stay);
    }

    Occupant called(String now) {
        return new Occupant(nick, user, host, account, now, away, modes, stay);
    }

    Occupant away(boolean now) {
        return new Occupant(nick, user, host, account, realName, now, modes, stay);
    }

    Occupant ranked(String now) {
        return new Occupant(nick, user, host, account, realName, away, now, stay);
    }
}
