package org.carrel.adapter;

import java.util.List;
import java.util.function.Consumer;

/** The desks that patrons can choose from. */
public interface Desks {

    /** All that are shown to patrons, in their order. Answers at once. */
    List<DeskView> all();

    /** Calls back after a change of a desk, on a virtual thread, until closed. */
    AutoCloseable watch(Consumer<DeskView> changed);
}
