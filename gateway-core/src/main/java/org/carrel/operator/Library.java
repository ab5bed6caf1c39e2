package org.carrel.operator;

import java.time.ZoneId;

/**
 * Whose gateway this is.
 *
 * @param zone the zone of its opening hours
 */
public record Library(String name, ZoneId zone) {}
