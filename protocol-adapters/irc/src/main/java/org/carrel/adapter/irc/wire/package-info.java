/** What passes over the line: bytes, text, messages of the protocol, and what a server says of its own limits. Pure. */
package org.carrel.adapter.irc.wire;
