package org.carrel.web.wire;

import java.util.List;

/** {@code ConversationPage}. */
public record ConversationPageView(List<ConversationView> conversations, List<ContactView> contacts, boolean more) {}
