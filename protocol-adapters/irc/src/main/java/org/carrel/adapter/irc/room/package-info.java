/** Who is in which channel with which rank, as the server tells it. Without input or output. */
package org.carrel.adapter.irc.room;
