/** Operators' own routes: files that are read, checked against what is allowed, and run while they lie there. */
@NullMarked
package org.carrel.routing.file;

import org.jspecify.annotations.NullMarked;
