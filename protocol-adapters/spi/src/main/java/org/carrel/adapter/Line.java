package org.carrel.adapter;

import java.time.Instant;
import java.util.List;

public record Line(String ref, boolean ours, String name, List<Content> parts, Instant at, String state) {}
