package org.carrel.web.wire;

/** {@code Author}. */
public record AuthorView(String name, String address) {}
