package org.carrel.web;

import java.util.List;
import org.carrel.operator.Caller;
import org.carrel.web.wire.FailedEventView;

/** What the API asks of events that failed on their way. Each call may be refused. */
public interface FailedEventCalls {

    /** An account's, the oldest first. */
    List<FailedEventView> failed(long account);

    /** Tries one again. */
    void replay(Caller by, long id) throws InterruptedException;

    /** Gives one up for good. */
    void discard(Caller by, long id) throws InterruptedException;
}
