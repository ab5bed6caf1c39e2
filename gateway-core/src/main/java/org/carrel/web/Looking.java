package org.carrel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Which conversation each colleague has before them, as their newest window says. In memory, for those on the feed. */
final class Looking {

    private record Window(long operator, Optional<Long> conversation) {}

    private final Map<Object, Window> windows = new LinkedHashMap<>();
    private final CopyOnWriteArrayList<BiConsumer<Long, Optional<Long>>> watchers = new CopyOnWriteArrayList<>();

    /** One window of an operator looks at a conversation, or at none. */
    void look(Object window, long operator, Optional<Long> conversation) {
        Optional<Long> now;
        synchronized (windows) {
            windows.remove(window);
            windows.put(window, new Window(operator, conversation));
            now = at(operator);
        }
        watchers.forEach(watcher -> watcher.accept(operator, now));
    }

    /** A window was closed. */
    void gone(Object window) {
        Window was;
        Optional<Long> now;
        synchronized (windows) {
            was = windows.remove(window);
            if (was == null) {
                return;
            }
            now = at(was.operator());
        }
        watchers.forEach(watcher -> watcher.accept(was.operator(), now));
    }

    /** Operator to conversation, of those who look at one. */
    Map<Long, Long> all() {
        Map<Long, Long> all = new LinkedHashMap<>();
        synchronized (windows) {
            windows.values().forEach(window -> window.conversation().ifPresent(id -> all.put(window.operator(), id)));
        }
        return all;
    }

    /** Calls back with operator and conversation on each change. */
    void watch(BiConsumer<Long, Optional<Long>> watcher) {
        watchers.add(watcher);
    }

    private Optional<Long> at(long operator) {
        return windows.values().stream()
                .filter(window -> window.operator() == operator)
                .reduce((_, later) -> later)
                .flatMap(Window::conversation);
    }
}
