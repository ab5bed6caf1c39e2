package org.carrel.adapter.xmpp;

/** XML namespaces of the extensions that this adapter reads or writes. */
final class Namespaces {

    static final String CLIENT = "jabber:client";
    static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** XEP-0004. */
    static final String FORM = "jabber:x:data";
    /** XEP-0030. */
    static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    /** XEP-0030. */
    static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
    /** XEP-0045. */
    static final String ROOM = "http://jabber.org/protocol/muc";
    /** XEP-0045. */
    static final String ROOM_USER = "http://jabber.org/protocol/muc#user";
    /** XEP-0045. */
    static final String ROOM_OWNER = "http://jabber.org/protocol/muc#owner";
    /** XEP-0066. */
    static final String OUT_OF_BAND = "jabber:x:oob";
    /** XEP-0085. */
    static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";
    /** XEP-0184. */
    static final String RECEIPTS = "urn:xmpp:receipts";
    /** XEP-0199. */
    static final String PING = "urn:xmpp:ping";
    /** XEP-0203. */
    static final String DELAY = "urn:xmpp:delay";
    /** XEP-0280. */
    static final String CARBONS = "urn:xmpp:carbons:2";
    /** XEP-0297. */
    static final String FORWARD = "urn:xmpp:forward:0";
    /** XEP-0308. */
    static final String CORRECTION = "urn:xmpp:message-correct:0";
    /** XEP-0313. */
    static final String ARCHIVE = "urn:xmpp:mam:2";
    /** XEP-0333. */
    static final String MARKERS = "urn:xmpp:chat-markers:0";
    /** XEP-0334. */
    static final String HINTS = "urn:xmpp:hints";
    /** XEP-0359. */
    static final String STANZA_ID = "urn:xmpp:sid:0";
    /** XEP-0384, the form in use. */
    static final String OMEMO = "eu.siacs.conversations.axolotl";
    /** XEP-0384, the newer form. */
    static final String OMEMO_2 = "urn:xmpp:omemo:2";
    /** XEP-0393. */
    static final String STYLING = "urn:xmpp:styling:0";
    /** XEP-0421. */
    static final String OCCUPANT_ID = "urn:xmpp:occupant-id:0";
    /** XEP-0424. */
    static final String RETRACT = "urn:xmpp:message-retract:1";
    /** XEP-0425. */
    static final String MODERATE = "urn:xmpp:message-moderate:1";
    /** XEP-0428. */
    static final String FALLBACK = "urn:xmpp:fallback:0";
    /** XEP-0444. */
    static final String REACTIONS = "urn:xmpp:reactions:0";
    /** XEP-0461. */
    static final String REPLY = "urn:xmpp:reply:0";

    /** XEP-0363. */
    static final String UPLOAD = "urn:xmpp:http:upload:0";

    private Namespaces() {}
}
