package org.carrel.config;

import java.util.Map;
import org.carrel.adapter.Secret;

/**
 * What operators' routes may use.
 *
 * @param mostPerMinute how many messages one route may pass on as they come before it is taken for a storm
 * @param secrets by the names that routes give
 */
public record RouteSettings(int mostPerMinute, Map<String, Secret> secrets) {

    static final RouteSettings STANDARD = new RouteSettings(300, Map.of());

    public RouteSettings {
        secrets = Map.copyOf(secrets);
    }
}
