package org.carrel.adapter;

public record DialogRef(Kind kind, String address) {
    public enum Kind {
        PEER,
        ROOM
    }
}
