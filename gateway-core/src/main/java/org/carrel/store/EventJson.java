package org.carrel.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** How an event that has to wait stands in a column: JSON with the contract's own names. */
public final class EventJson {

    /** Which of a sealed interface's records it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Kind {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(Event.class, Kind.class)
            .addMixIn(Content.class, Kind.class)
            .build();

    private EventJson() {}

    /** The event, whole. */
    public static String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    /** The event as it was written. */
    public static Event read(String json) {
        return JSON.readValue(json, Event.class);
    }
}
