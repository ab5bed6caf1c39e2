package org.carrel.adapter.testkit.contract;

import java.util.List;
import java.util.Set;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;

/**
 * A person at the other end. Messages are named by their text, which a test keeps unique. Acts return when the server
 * took them; what is asked of the screen is asked again by the test until it is so.
 */
public interface ContractPeer {

    /** The dialog that this person is, seen from our account. */
    DialogRef dialog();

    /**
     * Other ways in which people type or copy this person's address: letter case, blanks around it, links, whatever the
     * network knows. At least one.
     */
    List<String> typed();

    /** Writes to us. */
    void writes(String text) throws Exception;

    /** Writes to us with an id of the sender's own choice, where the network has such ids; else like {@link #writes}. */
    void writesWithId(String id, String text) throws Exception;

    /** Replaces the text of one of the own messages. Only called when {@code edit} is not lacking. */
    void edits(String text, String now) throws Exception;

    /** Takes back one of the own messages. Only called when {@code retract} is not lacking. */
    void retracts(String text) throws Exception;

    /** Puts one reaction on a message of ours. Only called when {@code reaction} is not lacking. */
    void reacts(String text, String reaction) throws Exception;

    /** Answers one message of ours in particular. Only called when {@code reply} is not lacking. */
    void replies(String to, String text) throws Exception;

    /** Begins or stops to type. Only called when {@code typing} is not lacking. */
    void types(boolean on) throws Exception;

    /** Shows a presence. Only called when {@code presence} is not lacking. */
    void shows(Presence presence) throws Exception;

    /** Has read everything of ours. Only called when {@code receipts} is not lacking. */
    void reads() throws Exception;

    /** Gives a message of ours back that is on the screen. Only called when {@code bounces} is not lacking. */
    void givesBack(String text) throws Exception;

    /** Goes away, so that what we send does not arrive at a client; {@link #comesBack()} fetches it. */
    void goesAway() throws Exception;

    /** Comes back after {@link #goesAway()}. */
    void comesBack() throws Exception;

    /** What of ours stands on the screen now, oldest first: an edited text as it is now, a retracted one not at all. */
    List<String> screen() throws Exception;

    /** The reactions of ours on one of the person's messages. */
    Set<String> reactions(String text) throws Exception;

    /** The text that a message of ours answers, as the person sees it; empty when it answers none. */
    String answered(String text) throws Exception;

    /** Whether we are shown as typing. */
    boolean seesTyping() throws Exception;

    /** The presence that is shown of us. */
    Presence seesPresence() throws Exception;

    /** Whether the person was told that we have read this message of theirs. */
    boolean seesRead(String text) throws Exception;

    // Rooms, where the network has them

    /** A room in which this person is; entered at the first call. */
    default DialogRef room() throws Exception {
        throw new UnsupportedOperationException("This network has no rooms.");
    }

    /** Says something there. */
    default void saysInRoom(String text) throws Exception {
        throw new UnsupportedOperationException("This network has no rooms.");
    }

    /** What we said there, as this person sees it. */
    default List<String> roomScreen() throws Exception {
        throw new UnsupportedOperationException("This network has no rooms.");
    }
}
