package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carrel.adapter.xmpp.xml.StanzaParserFactory;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.Smack;
import org.jivesoftware.smack.SmackConfiguration;
import org.jivesoftware.smack.UnparseableStanza;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.util.DNSUtil;
import org.jivesoftware.smack.xml.SmackXmlParser;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.iqversion.VersionManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager;
import org.minidns.dnsname.DnsName;
import org.minidns.record.SRV;

/**
 * The only place that touches what Smack keeps for the whole process: what every connection made afterwards starts
 * with.
 */
final class SmackGlobals {

    private static final List<String> FEATURES = List.of(
            Namespaces.CHAT_STATES,
            Namespaces.RECEIPTS,
            Namespaces.MARKERS,
            Namespaces.CORRECTION,
            Namespaces.RETRACT,
            Namespaces.REACTIONS,
            Namespaces.REPLY,
            Namespaces.STANZA_ID,
            Namespaces.STYLING);

    /** Held, because Java forgets a logger's level together with a logger that nobody holds. */
    private static final Logger LOG = Logger.getLogger("org.jivesoftware");

    /** It tells what it could not parse together with an exception, which may repeat what somebody wrote. */
    private static final Logger PARSING = Logger.getLogger("org.jivesoftware.smack.AbstractXMPPConnection");

    private SmackGlobals() {}

    /** Sets the defaults; doing it twice changes nothing. */
    static void prepare() {
        if (LOG.getLevel() == null) {
            // A lost link is everyday business, which we report in words; Smack adds a page for each.
            LOG.setLevel(Level.SEVERE);
        }
        if (PARSING.getLevel() == null) {
            PARSING.setLevel(Level.OFF);
        }
        Smack.ensureInitialized();
        SmackXmlParser.setXmlPullParserFactory(new StanzaParserFactory());
        DNSUtil.setDNSResolver(new ServiceLookup());
        SmackConfiguration.setDefaultParsingExceptionCallback(SmackGlobals::leftOut);
        ServiceDiscoveryManager.setDefaultIdentity(new DiscoverInfo.Identity("client", "Carrel", "pc"));
        VersionManager.setAutoAppendSmackVersion(false);
        PingManager.setDefaultPingInterval(-1);
        DeliveryReceiptManager.setDefaultAutoReceiptMode(DeliveryReceiptManager.AutoReceiptMode.disabled);
        Roster.setDefaultSubscriptionMode(Roster.SubscriptionMode.manual);
    }

    /** Smack itself would write the stanza into the log, with whatever somebody put into it. */
    private static void leftOut(UnparseableStanza stanza) {
        System.getLogger(SmackGlobals.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "A stanza that cannot be read was left out: "
                                + stanza.getParsingException().getClass().getSimpleName());
    }

    /** The service records (RFC 2782) of that name; none if DNS has none or is out of reach. */
    static Collection<SRV> serviceRecords(String name) {
        return DNSUtil.getDNSResolver()
                .lookupSrvRecords(DnsName.from(name), new ArrayList<>(), ConnectionConfiguration.DnssecMode.disabled);
    }

    /** What a connection says about itself when it is asked (XEP-0030). */
    static void announce(XmppLink link) {
        ServiceDiscoveryManager discovery = ServiceDiscoveryManager.getInstanceFor(link);
        FEATURES.forEach(discovery::addFeature);
    }
}
