/** Contacts, the addresses that write to us, and patrons, the people behind them. */
@NullMarked
package org.carrel.contact;

import org.jspecify.annotations.NullMarked;
