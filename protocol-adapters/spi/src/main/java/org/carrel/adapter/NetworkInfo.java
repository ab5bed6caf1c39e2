package org.carrel.adapter;

import java.net.URI;

public record NetworkInfo(String id, String name, String icon, URI documentation, int spi) {}
