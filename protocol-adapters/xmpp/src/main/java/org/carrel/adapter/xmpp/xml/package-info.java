/**
 * Reads the XML of a stream (RFC 6120, section 11): in linear time, and never holding more than {@link
 * org.carrel.adapter.xmpp.xml.XmlLimits} allow, whatever somebody sends.
 *
 * <p>Java's own reader is not fit for that. Its limits are for documents: an element with 201 attributes, a hundred and
 * first level, a name of 1,001 characters or, over the whole life of a stream, the 100,001st {@code &amp;} end the stream,
 * and the archive brings the same message again. And it keeps every name that it ever read.
 */
package org.carrel.adapter.xmpp.xml;
