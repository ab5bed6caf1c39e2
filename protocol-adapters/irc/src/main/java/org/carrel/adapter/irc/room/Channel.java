package org.carrel.adapter.irc.room;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A channel that we are in. For one thread. */
public final class Channel {

    private final String name;
    private final Map<String, Occupant> occupants = new LinkedHashMap<>();
    private final TreeSet<Character> modes = new TreeSet<>();
    private String topic = "";
    private boolean complete;

    Channel(String name) {
        this.name = name;
    }

    /** As the server writes it. */
    public String name() {
        return name;
    }

    /** What it is about; empty when nobody has said so. */
    public String topic() {
        return topic;
    }

    /** Whether all who are in it are known. */
    public boolean isComplete() {
        return complete;
    }

    /** Who is in it. */
    public Collection<Occupant> occupants() {
        return List.copyOf(occupants.values());
    }

    /** How many are in it. */
    public int size() {
        return occupants.size();
    }

    /** Whether this mode without a nick is set. */
    public boolean hasMode(char mode) {
        return modes.contains(mode);
    }

    Optional<Occupant> occupant(String key) {
        return Optional.ofNullable(occupants.get(key));
    }

    void put(String key, Occupant occupant) {
        occupants.put(key, occupant);
    }

    Optional<Occupant> remove(String key) {
        return Optional.ofNullable(occupants.remove(key));
    }

    void change(String key, UnaryOperator<Occupant> change) {
        occupants.computeIfPresent(key, (_, occupant) -> change.apply(occupant));
    }

    void topic(String now) {
        topic = now;
    }

    void mode(char mode, boolean on) {
        if (on) {
            modes.add(mode);
        } else {
            modes.remove(mode);
        }
    }

    void complete() {
        complete = true;
    }
}
