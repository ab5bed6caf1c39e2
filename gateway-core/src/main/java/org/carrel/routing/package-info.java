/** The Camel part: which steps a message passes, inbound and outbound, readable as routes; each step is plain Java. */
@NullMarked
package org.carrel.routing;

import org.jspecify.annotations.NullMarked;
