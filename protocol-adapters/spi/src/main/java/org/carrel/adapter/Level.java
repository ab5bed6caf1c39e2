package org.carrel.adapter;

public enum Level {
    REJECTED,
    DROPPED,
    UNSUPPORTED,
    PARTIAL,
    FULL
}
