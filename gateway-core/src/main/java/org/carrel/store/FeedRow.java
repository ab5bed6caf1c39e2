package org.carrel.store;

import java.time.Instant;

/**
 * One line of the feed: something changed. It holds no content; that is read when the event is sent.
 *
 * @param number its place in the feed; grows, gaps mean nothing
 * @param kind what changed
 * @param entity its id
 * @param version the entity's version after the change, at least
 * @param made whether this change made the entity
 * @param audience who may see it
 * @param at when it was committed
 */
public record FeedRow(
        long number, Entity kind, long entity, long version, boolean made, Audience audience, Instant at) {}
