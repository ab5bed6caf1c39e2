package org.carrel.web.wire;

import java.util.Locale;
import org.carrel.store.StoreHealth;

/** {@code StoreSignal}. */
public record StoreSignalView(String type, String signal, String store) {

    /** Whether what is written becomes durable. */
    public static StoreSignalView of(StoreHealth health) {
        return new StoreSignalView("signal", "store", word(health));
    }

    /** {@code StoreHealth}. */
    public static String word(StoreHealth health) {
        return health.name().toLowerCase(Locale.ROOT);
    }
}
