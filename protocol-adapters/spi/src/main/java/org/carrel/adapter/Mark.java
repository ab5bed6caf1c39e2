package org.carrel.adapter;

public record Mark(Type type, int from, int to, String value) {
    public enum Type {
        BOLD,
        ITALIC,
        CODE,
        LINK,
        QUOTE,
        MENTION
    }
}
