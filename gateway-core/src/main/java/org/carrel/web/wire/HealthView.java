package org.carrel.web.wire;

/** {@code Health}. */
public record HealthView(String status, String store, String version) {}
