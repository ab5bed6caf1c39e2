/** The outbox: what goes out, part by part, in order within a dialog, never repeated blindly. */
@NullMarked
package org.carrel.delivery;

import org.jspecify.annotations.NullMarked;
