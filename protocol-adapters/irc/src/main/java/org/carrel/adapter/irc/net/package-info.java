/** The line to a server: sockets, TLS and whom to trust. */
package org.carrel.adapter.irc.net;
