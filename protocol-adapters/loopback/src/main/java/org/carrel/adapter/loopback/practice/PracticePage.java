package org.carrel.adapter.loopback.practice;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.TextListener;
import org.carrel.adapter.TextSocket;
import org.carrel.adapter.WebRequest;
import org.carrel.adapter.WebResponse;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Person;

/**
 * Where a trainer plays a patron by hand. One page, one style sheet, one script, all of our own origin; over the socket
 * the page sends {@code say:}, {@code typing:on}, {@code typing:off} and {@code read:}, and is sent the whole screen as
 * JSON after each change.
 */
final class PracticePage implements HttpEndpoint {

    private static final Map<String, String> TYPES = Map.of(
            "practice.html", "text/html; charset=utf-8",
            "practice.css", "text/css; charset=utf-8",
            "practice.js", "text/javascript; charset=utf-8");
    private static final int LONGEST_NAME = 40;

    private static final TextListener NOBODY = new TextListener() {
        @Override
        public void text(String text) {
            // the socket is closing
        }

        @Override
        public void closed(int code) {
            // nobody sat here
        }
    };

    private final LoopbackNetwork network;

    PracticePage(LoopbackNetwork network) {
        this.network = network;
    }

    @Override
    public WebResponse handle(WebRequest request) {
        String file =
                request.path().equals("/") ? "practice.html" : request.path().substring(1);
        if (!request.method().equals("GET")) {
            return answer(405, "text/plain; charset=utf-8", "This page is only to be looked at.");
        }
        if (!TYPES.containsKey(file)) {
            return answer(404, "text/plain; charset=utf-8", "There is nothing here.");
        }
        return answer(200, TYPES.get(file), Roles.resource(file));
    }

    private static WebResponse answer(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = Map.of(
                "Content-Type", List.of(type),
                "Content-Length", List.of(Integer.toString(bytes.length)),
                "Cache-Control", List.of("no-cache"));
        return new WebResponse(status, headers, out -> out.write(bytes));
    }

    @Override
    public TextListener open(WebRequest request, TextSocket socket) {
        List<String> names = request.query().getOrDefault("name", List.of());
        String name = names.isEmpty() ? "" : names.getFirst().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            socket.close(1008, "Give a name of 1 to 40 characters.");
            return NOBODY;
        }
        Person person = network.person("page-" + address(name), name);
        Seat seat = new Seat(person, socket);
        seat.sit();
        return seat;
    }

    /** The same name is the same person, also another day. */
    private static String address(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String trimmed = slug.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? Integer.toHexString(name.hashCode()) : trimmed;
    }
}
