package org.carrel.routing.file;

import org.carrel.adapter.Text;

/**
 * Something in a route file that is not right.
 *
 * @param line from 1; 0 when it is no line's fault
 * @param text what is wrong and what would be right
 */
public record RouteProblem(int line, Text text) {}
