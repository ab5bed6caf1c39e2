package org.carrel.adapter.irc;

import org.carrel.adapter.irc.net.IrcLink;

/** A connection on which we are signed in, with what belongs to it alone. */
record Live(IrcLink link, Listening listening, Requests requests, Known known) {}
