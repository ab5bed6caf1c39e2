package org.carrel.conversation;

/** How far an operator has read in a conversation. */
public record ReadPosition(long conversation, long message, long version) {}
