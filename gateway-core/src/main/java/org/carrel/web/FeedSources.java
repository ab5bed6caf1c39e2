package org.carrel.web;

import java.time.Duration;
import org.carrel.operator.Revocations;
import org.carrel.store.Feed;

/**
 * What every feed socket reads from.
 *
 * @param patience how long a client may take to read a frame
 */
record FeedSources(
        Feed feed,
        EventsFrame events,
        SnapshotFrame snapshot,
        Authentication authentication,
        Revocations revocations,
        Duration patience) {}
