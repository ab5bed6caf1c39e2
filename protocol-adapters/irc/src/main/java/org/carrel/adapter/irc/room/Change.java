package org.carrel.adapter.irc.room;

/** What has changed in the channels, for others to tell. */
public sealed interface Change {

    /** Somebody came in; {@code us}: it is we. */
    record Entered(Channel channel, Occupant who, boolean us) implements Change {}

    /**
     * Somebody left.
     *
     * @param why in their words or those of who threw them out; may be empty
     * @param by who threw them out; empty when nobody did
     */
    record Left(Channel channel, Occupant who, boolean us, String why, String by) implements Change {}

    /** All who are in the channel are known now. */
    record Complete(Channel channel) implements Change {}

    /** It is about something else; {@code by} whom is empty when we only come to know of it. */
    record Topic(Channel channel, String by) implements Change {}

    /** Somebody has another nick; told once, however many channels they are in. */
    record Renamed(String from, Occupant who, boolean us) implements Change {}
}
