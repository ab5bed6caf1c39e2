package org.carrel.web.wire;

import java.util.List;

/** {@code Networks}. */
public record NetworksView(List<NetworkView> networks) {}
