package org.carrel.routing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.carrel.conversation.Origin;

/**
 * Counts what one exchange from the feed says where, so that the same route over the same row gives each call the same
 * origin, whichever runs first. Travels as a property of the exchange and its copies, out of reach of headers.
 */
final class Calls {

    private static final String PROPERTY = "carrel.calls";

    private final String consumer;
    private final long number;
    private final Map<String, Integer> made = new ConcurrentHashMap<>();

    private Calls(String consumer, long number) {
        this.consumer = consumer;
        this.number = number;
    }

    /** Begins to count for an exchange. */
    static void begin(Exchange exchange, String consumer, long number) {
        exchange.setProperty(PROPERTY, new Calls(consumer, number));
    }

    /** The origin of the exchange's next call to a place; empty when it did not come from the feed. */
    static Optional<Origin> next(Exchange exchange, String place) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, Calls.class)).map(calls -> calls.origin(place));
    }

    private Origin origin(String place) {
        return new Origin(consumer, number, place + "#" + made.merge(place, 1, Integer::sum));
    }
}
