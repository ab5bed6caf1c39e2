/** Files that messages carry: kept in the data folder, looked at, limited, fetched from networks, linked to. */
@NullMarked
package org.carrel.file;

import org.jspecify.annotations.NullMarked;
