package org.carrel.web.wire;

import java.util.List;

/** {@code MessagePage}. */
public record MessagePageView(List<MessageView> messages, boolean more) {}
