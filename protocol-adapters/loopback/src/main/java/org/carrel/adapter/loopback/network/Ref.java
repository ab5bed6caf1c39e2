package org.carrel.adapter.loopback.network;

import java.util.Optional;

/**
 * How a message is named on the wire.
 *
 * @param server the id that the server gave it; empty when this server gives none
 * @param sender the id that its sender chose; not unique
 * @param byUs whether our account wrote it
 */
public record Ref(Optional<String> server, String sender, boolean byUs) {}
