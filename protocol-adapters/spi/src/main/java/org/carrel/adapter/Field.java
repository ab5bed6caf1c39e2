package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

public record Field(
        String name,
        Type type,
        boolean required,
        Optional<String> standard,
        List<String> choices,
        Text label,
        Text help) {
    public enum Type {
        TEXT,
        NUMBER,
        SECRET,
        CHOICE,
        SWITCH,
        LIST
    }
}
