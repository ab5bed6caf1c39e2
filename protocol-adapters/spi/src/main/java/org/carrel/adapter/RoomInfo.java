package org.carrel.adapter;

public record RoomInfo(DialogRef room, String name, int people, String subject) {}
