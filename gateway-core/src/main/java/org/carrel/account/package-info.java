/** Accounts: the identities we hold on networks, the adapters that run them, and the care that they stay connected. */
@NullMarked
package org.carrel.account;

import org.jspecify.annotations.NullMarked;
