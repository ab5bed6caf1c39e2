package org.carrel.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The account's dialogs as their patrons may see them, for networks whose client is a page of ours. */
public interface Dialogs {

    /** How a dialog stands; phase {@code NONE} for one that nothing is known of. */
    DialogView view(DialogRef dialog);

    /**
     * What was said, oldest first: no notes, names by the desk's rule.
     *
     * @param after only what comes after this {@linkplain Line#ref line}
     * @param limit at most so many
     */
    List<Line> lines(DialogRef dialog, Optional<String> after, int limit);

    /** Calls back after changes, merged to at most 4 a second, on a virtual thread, until closed. */
    AutoCloseable watch(DialogRef dialog, Consumer<DialogView> changed);

    /** Writes the whole dialog for the patron to keep, as {@code text/plain} or {@code text/html}. */
    void transcript(DialogRef dialog, String type, OutputStream to) throws IOException;

    /** Before the first message: which desk it goes to, and what the patron told about themselves. */
    void desk(DialogRef dialog, String desk, Map<String, String> facts);

    /** The patron ends the conversation. Returns when it is stored. */
    void end(DialogRef dialog) throws InterruptedException;

    /** The patron erases the dialog. Returns when it is gone; afterwards the address is as new. */
    void erase(DialogRef dialog) throws InterruptedException;
}
