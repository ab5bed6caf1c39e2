/**
 * The benchmark, {@code ./carrel bench}: what Carrel adds to a raw client on the same server in the same run. It is no
 * test and is never run as one.
 */
@NullMarked
package org.carrel.bench;

import org.jspecify.annotations.NullMarked;
