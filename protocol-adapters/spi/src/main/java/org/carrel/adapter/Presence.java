package org.carrel.adapter;

public enum Presence {
    AVAILABLE,
    AWAY,
    BUSY,
    OFFLINE,
    UNKNOWN
}
