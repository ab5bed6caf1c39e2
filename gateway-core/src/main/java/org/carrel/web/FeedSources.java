package org.carrel.web;

import org.carrel.operator.Revocations;
import org.carrel.store.Feed;

/** What every feed socket reads from. */
record FeedSources(
        Feed feed,
        EventsFrame events,
        SnapshotFrame snapshot,
        Authentication authentication,
        Revocations revocations) {}
