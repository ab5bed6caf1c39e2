package org.carrel.adapter;

/**
 * A room that one could join.
 *
 * @param room how to join it
 * @param name for people
 * @param people how many are in it; -1: unknown
 * @param subject what it is about; may be empty
 */
public record RoomInfo(DialogRef room, String name, int people, String subject) {}
