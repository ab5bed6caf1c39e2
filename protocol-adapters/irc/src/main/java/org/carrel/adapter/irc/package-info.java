/**
 * IRC: a client of our own for RFC 1459 and 2812 and what <a href="https://ircv3.net/irc/">IRCv3</a> adds, without
 * foreign code.
 */
package org.carrel.adapter.irc;
