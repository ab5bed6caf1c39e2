package org.carrel.adapter;

import java.util.List;

/**
 * An open question to an administrator.
 *
 * @param id names it in {@link Steps#answer}
 * @param title what it is about
 * @param show what to look at: lines of text, emoji, a fingerprint
 * @param ask what to fill in
 */
public record Step(String id, Text title, List<String> show, List<Field> ask) {

    public Step {
        show = List.copyOf(show);
        ask = List.copyOf(ask);
    }
}
