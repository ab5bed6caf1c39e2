package org.carrel.bench;

import java.util.List;
import java.util.Map;
import org.carrel.Desk;

/** What Carrel holds when it has nothing to do, with one account on each network and with many. */
final class Memory {

    private final Figures figures;
    private final int further;

    /** @param further how many accounts are added on each network */
    Memory(Figures figures, int further) {
        this.figures = figures;
        this.further = further;
    }

    /** Measures a process that is signed in once on each network; adds to it. */
    void measure(CarrelProcess process, Desk desk, Map<String, Scene> scenes) throws Exception {
        double before = process.settledMegabytes();
        for (Map.Entry<String, Scene> one : List.copyOf(scenes.entrySet())) {
            one.getValue().idle(desk, further);
            double after = process.settledMegabytes();
            figures.add(one.getKey() + ".mb_per_account", (after - before) / further);
            before = after;
        }
    }
}
