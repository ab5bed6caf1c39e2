package org.carrel.adapter.xmpp;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links to files that were sent beside a message (XEP-0066). Most clients repeat the link as the body; one that is not
 * there is written under it, so that it can be followed.
 */
final class OutOfBand {

    private OutOfBand() {}

    /** Whether there is a link in it. */
    static boolean isIn(Node message) {
        return links(message).findAny().isPresent();
    }

    /** The body with each link that it lacks on a line of its own, after the words that describe it. */
    static String under(String body, Node message) {
        String lacking = links(message)
                .filter(link -> !body.contains(url(link)))
                .map(OutOfBand::line)
                .collect(Collectors.joining("\n"));
        if (lacking.isEmpty()) {
            return body;
        }
        return body.isBlank() ? lacking : body + "\n" + lacking;
    }

    private static Stream<Node> links(Node message) {
        return message.all(Namespaces.OUT_OF_BAND, "x")
                .filter(link -> !url(link).isEmpty());
    }

    private static String line(Node link) {
        String words = text(link, "desc");
        return words.isEmpty() ? url(link) : words + " " + url(link);
    }

    private static String url(Node link) {
        return text(link, "url");
    }

    private static String text(Node link, String name) {
        return link.child(Namespaces.OUT_OF_BAND, name)
                .map(child -> child.text().strip())
                .orElse("");
    }
}
