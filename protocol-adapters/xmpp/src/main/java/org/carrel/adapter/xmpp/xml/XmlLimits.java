package org.carrel.adapter.xmpp.xml;

/**
 * How much of one stanza is kept. An element beyond the limits is left out whole; a text is cut.
 *
 * @param depth levels, the stream's own and the stanza's included
 * @param attributes of one element, namespaces included
 * @param name characters of a name
 * @param size characters of the stanza, without those of closing tags, and {@link #ELEMENT} for each element
 */
public record XmlLimits(int depth, int attributes, int name, int size) {

    /** What an element counts for beside its names, values and text. */
    public static final int ELEMENT = 32;

    /**
     * Servers pass on stanzas of up to half a mebibyte, ten levels deep where it comes high; a contact list of ten
     * thousand people is as long as this.
     */
    public static final XmlLimits STANDARD = new XmlLimits(64, 250, 1000, 2 * 1024 * 1024);
}
