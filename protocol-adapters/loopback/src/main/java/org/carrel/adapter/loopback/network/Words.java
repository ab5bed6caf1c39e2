package org.carrel.adapter.loopback.network;

import java.util.List;

/** What somebody writes: a text with its styles, said or acted ("waves"). */
public record Words(String text, List<Style> styles, boolean acted) {

    public Words {
        styles = List.copyOf(styles);
    }

    /** Plain words without styles. */
    public static Words of(String text) {
        return new Words(text, List.of(), false);
    }
}
