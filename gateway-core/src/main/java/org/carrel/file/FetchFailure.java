package org.carrel.file;

import java.util.Map;
import org.carrel.adapter.Text;

/** Why a file could not be had. */
final class FetchFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text text;
    private final boolean passing;

    private FetchFailure(Text text, boolean passing, Throwable cause) {
        super(text.english(), cause);
        this.text = text;
        this.passing = passing;
    }

    /** It will be so the next time, too. */
    static FetchFailure lasting(Text text, Throwable cause) {
        return new FetchFailure(text, false, cause);
    }

    /** The next time it may be different. */
    static FetchFailure passing(Text text, Throwable cause) {
        return new FetchFailure(text, true, cause);
    }

    static FetchFailure unfit(Throwable cause) {
        return lasting(
                new Text("file-link-unfit", Map.of(), "This leads to no file that can be had. Ask for it again."),
                cause);
    }

    static FetchFailure refused(String host, Throwable cause) {
        return lasting(
                new Text(
                        "file-address-refused",
                        Map.of("host", host),
                        host
                                + " is inside a private network, where Carrel fetches nothing. Ask for it by another way."),
                cause);
    }

    static FetchFailure gone(String host, int status) {
        return lasting(
                new Text("file-gone", Map.of("host", host), host + " does not hand this file out. Ask for it again."),
                new IllegalStateException("status " + status));
    }

    static FetchFailure notKept(Throwable cause) {
        return passing(NotKept.text(), cause);
    }

    static FetchFailure unanswered(String host, Throwable cause) {
        return passing(
                new Text("file-unanswered", Map.of("host", host), host + " did not answer as it should."), cause);
    }

    Text text() {
        return text;
    }

    boolean isPassing() {
        return passing;
    }
}
