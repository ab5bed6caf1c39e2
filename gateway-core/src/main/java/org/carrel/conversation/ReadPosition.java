package org.carrel.conversation;

import java.util.Optional;

/**
 * How far an operator has read in a conversation.
 *
 * @param message the last one that was read; none when the first was marked unread
 */
public record ReadPosition(long conversation, Optional<Long> message, long version) {}
