package org.carrel.web.wire;

import java.util.List;

/** {@code Contacts}. */
public record ContactsView(List<ContactView> contacts) {}
