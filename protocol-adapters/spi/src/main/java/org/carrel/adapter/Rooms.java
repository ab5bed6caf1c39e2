package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

public interface Rooms extends Feature {
    void join(DialogRef room, Optional<Secret> password) throws AdapterException, InterruptedException;

    void leave(DialogRef room) throws AdapterException, InterruptedException;

    List<RoomInfo> list(String search, int limit) throws AdapterException, InterruptedException;
}
