package org.carrel.adapter;

import java.util.Optional;

public interface State {
    Optional<byte[]> get(String key);

    void put(String key, byte[] value);

    void remove(String key);
}
