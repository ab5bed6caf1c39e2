package org.carrel.file;

import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.FileSource;
import org.carrel.adapter.Text;

/** Gets a file from where its network has it: a plain https address by ourselves, all else by the adapter. */
public record FileSources(WebFetch web, Connections connections) {

    private static final Text NO_SOURCE = new Text(
            "file-no-source", Map.of(), "Its account is turned off, or hands out no files. Ask for it by another way.");
    private static final Text AWAY =
            new Text("file-away", Map.of(), "Its account is not connected, so the file cannot be had now.");

    void fetch(StoredFile file, Incoming to) throws FetchFailure, TooLarge, InterruptedException {
        String source = file.source().orElse("");
        if (source.startsWith("https:")) {
            web.fetch(source, to);
            return;
        }
        long account = file.account().orElseThrow();
        FileSource adapter = connections
                .of(account)
                .flatMap(FileSources::source)
                .orElseThrow(() -> FetchFailure.lasting(NO_SOURCE, new IllegalStateException(source)));
        if (!connections.connected(account)) {
            throw FetchFailure.passing(AWAY, new IllegalStateException("not connected"));
        }
        fetch(adapter, source, to);
    }

    private static Optional<FileSource> source(AccountConnection connection) {
        return connection.feature(FileSource.class);
    }

    private static void fetch(FileSource adapter, String source, Incoming to)
            throws FetchFailure, TooLarge, InterruptedException {
        try {
            adapter.fetch(new FileRef(source), to);
        } catch (AdapterException e) {
            if (to.passed()) {
                throw to.tooLarge();
            }
            boolean passing = switch (e.kind) {
                case NOT_CONNECTED, RATE_LIMITED, REMOTE_UNAVAILABLE -> true;
                default -> false;
            };
            throw passing ? FetchFailure.passing(e.text, e) : FetchFailure.lasting(e.text, e);
        }
        if (to.passed()) {
            throw to.tooLarge();
        }
    }
}
