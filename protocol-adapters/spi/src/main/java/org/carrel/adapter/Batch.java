package org.carrel.adapter;

import java.util.List;
import java.util.Map;

public record Batch(List<Event> events, Map<Scope, Cursor> cursors) {}
