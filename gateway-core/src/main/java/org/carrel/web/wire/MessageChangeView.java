package org.carrel.web.wire;

import java.util.Optional;
import org.carrel.adapter.Text;

/** {@code MessageChange}. */
public record MessageChangeView(String kind, String state, Optional<Text> reason) {}
