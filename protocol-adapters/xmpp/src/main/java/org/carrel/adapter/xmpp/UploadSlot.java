package org.carrel.adapter.xmpp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place for one file (XEP-0363).
 *
 * @param put where it is brought to
 * @param get where others fetch it
 * @param headers what has to go along with the file
 */
record UploadSlot(URI put, URI get, Map<String, String> headers) {

    /** Others must not be sent, whatever a server says. */
    private static final Set<String> HEADERS = Set.of("Authorization", "Cookie", "Expires");

    private static final int LONGEST = 4096;

    /** Out of the server's answer; empty when it is a refusal, or names no addresses that can be used. */
    static Optional<UploadSlot> read(Node answer) {
        return answer.child(Namespaces.UPLOAD, "slot").flatMap(slot -> {
            Optional<Node> put = slot.child(Namespaces.UPLOAD, "put");
            Optional<URI> to = put.flatMap(UploadSlot::address);
            Optional<URI> from = slot.child(Namespaces.UPLOAD, "get").flatMap(UploadSlot::address);
            return to.flatMap(there -> from.map(here -> new UploadSlot(there, here, headers(put.get()))));
        });
    }

    private static Optional<URI> address(Node node) {
        try {
            URI address = new URI(node.attribute("url"));
            return Optional.of(address).filter(url -> "https".equals(url.getScheme()) && url.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(Node put) {
        Map<String, String> headers = new HashMap<>();
        put.all(Namespaces.UPLOAD, "header").forEach(header -> {
            String value = header.text().replaceAll("[\\r\\n]", "");
            if (HEADERS.contains(header.attribute("name")) && value.length() <= LONGEST) {
                headers.put(header.attribute("name"), value);
            }
        });
        return headers;
    }
}
