package org.carrel.file;

import java.io.IOException;
import java.util.Map;
import org.carrel.adapter.Text;

/** The disk did not take a file; whoever sent it did nothing wrong. */
public final class NotKept extends IOException {

    private static final long serialVersionUID = 1;

    NotKept(IOException cause) {
        super(cause);
    }

    /** For people. */
    public static Text text() {
        return new Text(
                "file-not-kept",
                Map.of(),
                "The server could not keep the file; its disk may be full. Ask your administrator.");
    }
}
