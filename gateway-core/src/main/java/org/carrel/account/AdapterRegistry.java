package org.carrel.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.carrel.adapter.Adapter;

/** The adapters that are there, by the id of their network. */
public final class AdapterRegistry {

    private final Map<String, Adapter> adapters = new TreeMap<>();

    /** A registry of these adapters; of two for one network the first stays. */
    public AdapterRegistry(Iterable<Adapter> adapters) {
        adapters.forEach(adapter -> this.adapters.putIfAbsent(adapter.info().id(), adapter));
    }

    /** Those on the class path. */
    public static AdapterRegistry installed() {
        return new AdapterRegistry(ServiceLoader.load(Adapter.class));
    }

    /** All of them. */
    public Collection<Adapter> all() {
        return adapters.values();
    }

    /** The adapter for a network, if it is there. */
    public Optional<Adapter> get(String network) {
        return Optional.ofNullable(adapters.get(network));
    }
}
