package org.carrel.conversation;

/**
 * Where a consequence comes from; unique, so that the same one is written once however often it is asked for.
 *
 * @param consumer who read the feed
 * @param number the feed number it was at
 * @param call which of its calls at that number
 */
public record Origin(String consumer, long number, String call) {

    String stored() {
        return consumer + "/" + number + "/" + call;
    }
}
