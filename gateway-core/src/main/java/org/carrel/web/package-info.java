/** The two doors over HTTP: inbox and API for staff, adapters' pages for patrons, and the feed over WebSocket. */
@NullMarked
package org.carrel.web;

import org.jspecify.annotations.NullMarked;
