/** People who staff desks, how they and their programs prove who they are, and what they may. */
@NullMarked
package org.carrel.operator;

import org.jspecify.annotations.NullMarked;
