package org.carrel.adapter;

/** Shows our own presence. */
public interface PresenceFeature extends Feature {

    /** Shows this to everybody who may see us, until the account is disconnected. */
    void presence(Presence presence, String words);
}
