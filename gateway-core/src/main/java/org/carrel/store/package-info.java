/**
 * The database: one SQLite file, one writer with lanes, many readers, and the feed of what happened.
 *
 * <p>All writing goes through {@link org.carrel.store.Writer}: a decision is a {@link org.carrel.store.Job} that reads
 * and writes inside the running transaction. SQL stands in classes named {@code *Store} alone.
 */
@NullMarked
package org.carrel.store;

import org.jspecify.annotations.NullMarked;
