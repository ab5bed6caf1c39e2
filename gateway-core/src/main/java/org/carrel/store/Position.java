package org.carrel.store;

/**
 * A place in the feed.
 *
 * @param epoch drawn anew at first start and at each restore, because numbers then mean something else
 * @param number the last feed number that was seen
 */
public record Position(String epoch, long number) {}
