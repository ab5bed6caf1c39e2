package org.carrel.adapter.irc.wire;

/**
 * Who sent something: {@code nick!user@host}, or the name of a server.
 *
 * @param nick the nick, or the server's name
 * @param user empty when it is not said
 * @param host empty when it is not said
 */
public record Source(String nick, String user, String host) {

    /** Takes it apart; whatever is missing is empty. */
    public static Source of(String source) {
        int bang = source.indexOf('!');
        int at = source.lastIndexOf('@');
        if (bang >= 0 && at > bang) {
            return new Source(source.substring(0, bang), source.substring(bang + 1, at), source.substring(at + 1));
        }
        if (bang >= 0) {
            return new Source(source.substring(0, bang), source.substring(bang + 1), "");
        }
        return at > 0 ? new Source(source.substring(0, at), "", source.substring(at + 1)) : new Source(source, "", "");
    }

    /** A name with a dot and without a user is a server's: no nick may hold a dot (RFC 2812, section 2.3.1). */
    public boolean isServer() {
        return nick.isEmpty() || (user.isEmpty() && host.isEmpty() && nick.indexOf('.') >= 0);
    }

    @Override
    public String toString() {
        return nick + (user.isEmpty() ? "" : "!" + user) + (host.isEmpty() ? "" : "@" + host);
    }
}
