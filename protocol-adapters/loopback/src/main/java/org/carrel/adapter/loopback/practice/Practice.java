package org.carrel.adapter.loopback.practice;

import java.util.concurrent.ScheduledExecutorService;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.loopback.network.LoopbackNetwork;

/** The patrons who come in to train staff. */
public final class Practice {
    private final java.util.List<HttpEndpoint> none = new java.util.ArrayList<>();

    /** Nobody yet. */
    public Practice(LoopbackNetwork network, ScheduledExecutorService s, int p, boolean l, long seed) {}

    /** Opens. */
    public void start() {}

    /** Closes. */
    public void stop() {}

    /** The page. */
    public HttpEndpoint page() {
        return none.getFirst();
    }
}
