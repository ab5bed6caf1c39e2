package org.carrel.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

public interface Dialogs {
    DialogView view(DialogRef dialog);

    List<Line> lines(DialogRef dialog, Optional<String> after, int limit);

    AutoCloseable watch(DialogRef dialog, Consumer<DialogView> changed);

    void transcript(DialogRef dialog, String type, OutputStream to) throws IOException;

    void desk(DialogRef dialog, String desk, Map<String, String> facts);

    void end(DialogRef dialog) throws InterruptedException;

    void erase(DialogRef dialog) throws InterruptedException;
}
