package org.carrel.web.wire;

import java.util.List;

/** {@code Accounts}. */
public record AccountsView(List<AccountView> accounts) {}
