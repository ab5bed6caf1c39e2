package org.carrel.store;

import java.util.Map;
import org.carrel.adapter.Text;

/**
 * A command that is answered with no, in words. A job that throws it has written nothing, so the jobs beside it in the
 * same transaction go on.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Text text;
    private final transient Map<String, Object> details;

    /**
     * Makes a refusal.
     *
     * @param status the HTTP status that says the same, such as 409
     * @param text code, parameters and an English sentence that says what to do
     * @param details further members of the problem details (RFC 9457), such as the holder
     */
    public Refusal(int status, Text text, Map<String, Object> details) {
        super(text.english(), null, false, false);
        this.status = status;
        this.text = text;
        this.details = Map.copyOf(details);
    }

    /** A refusal without further details. */
    public static Refusal of(int status, String code, String english) {
        return new Refusal(status, new Text(code, Map.of(), english), Map.of());
    }

    /** There is no such thing, or not for this person. */
    public static Refusal notFound(String what) {
        return new Refusal(
                404,
                new Text("not-found", Map.of("what", what), "There is no such " + what + ". It may have been removed."),
                Map.of());
    }

    /** The HTTP status that says the same. */
    public int status() {
        return status;
    }

    /** What to tell the person. */
    public Text text() {
        return text;
    }

    /** Further members of the problem details. */
    public Map<String, Object> details() {
        return details;
    }
}
