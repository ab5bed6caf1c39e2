package org.carrel.adapter.xmpp;

import java.util.Optional;

/**
 * Cuts the quotation that a client puts into a reply for clients that know no replies (XEP-0461 with XEP-0428): ours
 * knows them.
 */
final class ReplyFallback {

    private ReplyFallback() {}

    static String strip(Node message, String body) {
        if (!message.has(Namespaces.REPLY, "reply")) {
            return body;
        }
        Optional<Node> range = message.all(Namespaces.FALLBACK, "fallback")
                .filter(fallback -> fallback.attribute("for").equals(Namespaces.REPLY))
                .findFirst()
                .flatMap(fallback -> fallback.child(Namespaces.FALLBACK, "body"));
        return range.map(found -> cut(body, found)).orElse(body);
    }

    /** Positions count code points (XEP-0426); a range that does not fit is ignored. */
    private static String cut(String body, Node range) {
        try {
            int from = body.offsetByCodePoints(0, Integer.parseInt(range.attribute("start")));
            int to = body.offsetByCodePoints(0, Integer.parseInt(range.attribute("end")));
            String rest = body.substring(0, from) + body.substring(to);
            return rest.isBlank() ? body : rest;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return body;
        }
    }
}
