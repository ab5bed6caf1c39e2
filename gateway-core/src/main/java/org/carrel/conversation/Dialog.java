package org.carrel.conversation;

import java.util.Optional;
import org.carrel.adapter.DialogRef;

/**
 * One remote chat on one account: the unit of order and of de-duplication.
 *
 * @param conversation its latest episode
 * @param liveSort where its latest live message stands, in milliseconds
 * @param run the connection over which the latest was fetched
 * @param runSort where the latest fetched message stands, or what all fetched ones come behind
 * @param runLive where the first live message stands that the fetching has not reached
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
