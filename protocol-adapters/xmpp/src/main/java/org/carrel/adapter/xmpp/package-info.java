/**
 * Jabber (XMPP, RFC 6120 and 6121) over Smack.
 *
 * <p>Message stanzas never reach Smack's own message classes: they are read into a plain tree ({@link
 * org.carrel.adapter.xmpp.Node}), so that one strange extension cannot make a whole message unreadable, and {@link
 * org.carrel.adapter.xmpp.MessageReader} turns a tree into an event. Everything else (connection, sign-in, stream
 * management, contact list) is Smack's.
 */
package org.carrel.adapter.xmpp;
