package org.carrel.adapter.xmpp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.adapter.Content;
import org.carrel.adapter.FileRef;

/**
 * Links to files that were sent beside a message (XEP-0066). Most clients repeat the link as the body. One to an https
 * address that does not stand among words is a file; any other that the body lacks is written under it, so that it can be
 * followed.
 */
final class OutOfBand {

    /** Nobody sends more files at once with words beside them. */
    private static final int MOST = 20;

    private OutOfBand() {}

    /** Whether there is a link in it. */
    static boolean isIn(Node message) {
        return links(message).findAny().isPresent();
    }

    /** The body without the link that it repeats, and with each link on a line of its own that is no file and lacks. */
    static String words(String body, Node message) {
        String words = isRepeated(body, message) ? "" : body;
        Set<String> there = addresses(words);
        String lacking = links(message)
                .filter(link -> !isFile(link) && there.add(url(link)))
                .limit(MOST)
                .map(OutOfBand::line)
                .collect(Collectors.joining("\n"));
        if (lacking.isEmpty()) {
            return words;
        }
        return words.isBlank() ? lacking : words + "\n" + lacking;
    }

    /** The files that were sent, but for those whose links stand among the words. */
    static List<Content> files(String body, Node message) {
        Set<String> there = isRepeated(body, message) ? new HashSet<>() : addresses(body);
        return links(message)
                .filter(link -> isFile(link) && there.add(url(link)))
                .limit(MOST)
                .map(OutOfBand::file)
                .toList();
    }

    private static boolean isRepeated(String body, Node message) {
        return links(message).anyMatch(link -> isFile(link) && url(link).equals(body.strip()));
    }

    private static boolean isFile(Node link) {
        return url(link).startsWith("https://");
    }

    private static Content file(Node link) {
        return new Content.Attachment(new FileRef(url(link)), name(url(link)), "", -1, text(link, "desc"));
    }

    /** The last part of the path, as its sender will have called it. */
    private static String name(String url) {
        try {
            String path = Optional.ofNullable(new URI(url).getPath()).orElse("");
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.isBlank() ? url : name;
        } catch (URISyntaxException e) {
            return url;
        }
    }

    /** What stands between spaces, and the same without the full stop behind it. */
    private static Set<String> addresses(String body) {
        Set<String> all = new HashSet<>(List.of(body.split("\\s+")));
        WebLinks.in(body, List.of(), StylingReader.MOST_MARKS).forEach(link -> all.add(link.value()));
        return all;
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
