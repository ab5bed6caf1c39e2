package org.carrel.conversation;

import java.util.Optional;
import org.carrel.adapter.DialogRef;

/**
 * One remote chat on one account: the unit of order and of de-duplication.
 *
 * @param conversation its latest episode
 * @param liveSort where its latest live message stands, in milliseconds
 * @param run the catch-up run that the next two belong to
 * @param runSort where the run's previous event stands
 * @param runLive where the first live message during the run stands
 */
record Dialog(
        long id,
        long account,
        DialogRef ref,
        Optional<Long> contact,
        Optional<Long> conversation,
        long liveSort,
        long run,
        long runSort,
        Optional<Long> runLive) {}
