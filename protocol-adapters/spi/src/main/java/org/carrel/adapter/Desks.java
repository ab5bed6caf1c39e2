package org.carrel.adapter;

import java.util.List;
import java.util.function.Consumer;

public interface Desks {
    List<DeskView> all();

    AutoCloseable watch(Consumer<DeskView> changed);
}
