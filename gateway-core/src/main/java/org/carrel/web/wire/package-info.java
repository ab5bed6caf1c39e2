/** What goes over the wire, as {@code openapi.yaml} says it: ids are strings, names are written with underscores. */
@NullMarked
package org.carrel.web.wire;

import org.jspecify.annotations.NullMarked;
