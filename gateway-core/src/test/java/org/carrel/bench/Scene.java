package org.carrel.bench;

import org.carrel.Desk;

/** One network's server, senders on it, and a raw client at its other end; Carrel can stand beside that one. */
interface Scene extends AutoCloseable {

    /** How many senders there are. */
    int DIALOGS = 20;

    /** The raw client's track. */
    Track floor();

    /** Gives Carrel an account on this server, and answers the track to it. */
    Track carrel(Desk desk, InboxClient inbox);

    /** The track to the account that Carrel has here; what comes is heard by the inbox. */
    Track desk(InboxClient inbox);

    /** Gives Carrel further accounts on this server that have nothing to do. */
    void idle(Desk desk, int accounts);
}
