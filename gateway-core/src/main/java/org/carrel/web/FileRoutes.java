package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.Text;
import org.carrel.file.NotKept;
import org.carrel.file.TooLarge;
import org.carrel.store.Refusal;
import org.carrel.web.wire.FileLimitsView;

/** What messages carry. */
final class FileRoutes implements Routes {

    private static final int LONGEST_NAME = 255;

    private final FileCalls files;
    private final Duration silence;

    /** Uploads may be silent for so long. */
    FileRoutes(FileCalls files, Duration silence) {
        this.files = files;
        this.silence = silence;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/files", Access.read(), _ -> Answer.ok(new FileLimitsView(files.largest()))),
                new Route(Methods.POST, "/files", Access.write(), this::upload),
                new Route(Methods.GET, "/files/{id}", Access.read(), request -> show(request, false)),
                new Route(Methods.GET, "/files/{id}/thumbnail", Access.read(), request -> show(request, true)),
                new Route(Methods.POST, "/files/{id}/fetch", Access.write(), this::again));
    }

    /** Read as it comes, on a thread that may wait: {@link StaffDoor} sees to that. */
    private Answer upload(Request request) throws InterruptedException {
        HttpServerExchange exchange = request.exchange();
        String name = request.queryText("name", LONGEST_NAME);
        long largest = files.largest();
        if (exchange.getRequestContentLength() > largest) {
            throw tooLarge(largest);
        }
        exchange.setMaxEntitySize(largest);
        try {
            InputStream in = new UploadStream(exchange, silence);
            return Answer.created(files.upload(request.caller(), name.isBlank() ? "file" : name, in));
        } catch (RequestTooBigException | TooLarge e) {
            throw tooLarge(largest);
        } catch (NotKept e) {
            throw new Refusal(507, NotKept.text(), Map.of());
        } catch (IOException e) {
            throw Refusal.of(400, "upload-broken", "The file did not come whole. Try again.");
        }
    }

    private static Refusal tooLarge(long largest) {
        String most = Long.toString(largest >> 20);
        return new Refusal(
                413,
                new Text(
                        "upload-too-large",
                        Map.of("most", most),
                        "The file is larger than the " + most
                                + " MB that Carrel takes. Put it on a page and send the link."),
                Map.of());
    }

    private Answer again(Request request) throws InterruptedException {
        files.again(request.caller(), request.id());
        return Answer.empty();
    }

    private Answer show(Request request, boolean thumbnail) {
        return new Answer.Bytes(files.open(request.caller(), request.id(), thumbnail));
    }
}
