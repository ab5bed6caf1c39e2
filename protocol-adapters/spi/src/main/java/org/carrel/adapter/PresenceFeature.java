package org.carrel.adapter;

public interface PresenceFeature extends Feature {
    void presence(Presence presence, String words);
}
