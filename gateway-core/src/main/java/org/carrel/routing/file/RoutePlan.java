package org.carrel.routing.file;

import java.util.List;

/**
 * A route that may run.
 *
 * @param id the file's name and the route's own, by which its place in the feed is kept
 */
record RoutePlan(String id, Place.Im from, List<Step> steps) {}
