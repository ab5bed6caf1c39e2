package org.carrel.adapter;

import java.util.Optional;

/**
 * How a message is named.
 *
 * @param server the id that a server gave it and vouches for (XMPP stanza-id of our own archive or the room, Matrix event
 *     id, IRC msgid): it alone tells one message from another
 * @param sender the id that its sender chose: may repeat, and only locates a message among that sender's
 * @param ours the transaction under which we sent it
 */
public record Target(Optional<String> server, Optional<String> sender, Optional<TransactionId> ours) {}
