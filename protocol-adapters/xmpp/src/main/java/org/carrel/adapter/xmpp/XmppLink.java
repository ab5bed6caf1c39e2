package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.carrel.adapter.xmpp.xml.StanzaParser;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.IqData;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.Jid;

/**
 * Smack's connection, with our own way for messages and for the answers to our own requests: they are read into a
 * {@link Node} on the reader's thread and handed over there; Smack's listeners never see them. Everything else takes
 * Smack's way.
 */
final class XmppLink extends XMPPTCPConnection {

    private final Ears ears;
    private final VerifyingTrust trust;
    private final PromptSockets sockets;
    private final Duration patience;
    private final Asking asking = new Asking();
    private final LinkThreads threads = new LinkThreads();
    private final AtomicInteger uses = new AtomicInteger();
    private volatile boolean halfRead;
    private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());

    /** Who listens. Called on the thread that reads the network: what takes long there makes the network wait. */
    interface Ears {
        void message(Node message);

        void presence(Presence presence);

        /** Whether that address is of a room that we are in or about to come into. */
        boolean isRoom(String from);

        /** What such a room says about somebody in it. */
        void roomPresence(Node presence);

        /** A stanza could not be read; why, without a word of what is in it. */
        void leftOut(String why);

        /** The connection is about to be taken down, by whatever thread. */
        void closing();
    }

    /** @param sockets those that the configuration names, too */
    XmppLink(
            XMPPTCPConnectionConfiguration config,
            VerifyingTrust trust,
            PromptSockets sockets,
            Duration patience,
            Ears ears) {
        super(config);
        this.trust = trust;
        this.sockets = sockets;
        this.patience = patience;
        this.ears = ears;
    }

    /**
     * Asks our own account at the server something and waits for the answer, be it of type {@code result} or {@code error}.
     *
     * @throws Asking.NoAnswer when the link breaks or the server keeps silent
     */
    Node ask(IQ.Type type, Node content) throws Asking.NoAnswer, InterruptedException {
        return ask(StanzaBuilder.buildIqData(asking.newRequest()).ofType(type), content);
    }

    /** The same, to somebody else than our own account. */
    Node ask(IQ.Type type, Jid to, Node content) throws Asking.NoAnswer, InterruptedException {
        return ask(StanzaBuilder.buildIqData(asking.newRequest()).ofType(type).to(to), content);
    }

    private Node ask(IqData request, Node content) throws Asking.NoAnswer, InterruptedException {
        String id = String.valueOf(request.getStanzaId());
        try {
            sendStanza(new NodeIq(request, content));
        } catch (SmackException.NotConnectedException e) {
            throw new Asking.NoAnswer("not connected");
        }
        return asking.await(id, patience);
    }

    /** Sends a message given as a tree. */
    void send(Node message, Jid to) throws SmackException.NotConnectedException, InterruptedException {
        sendStanza(stanza(message, to));
    }

    /** Sends a message that may be lost: not at all if it would have to wait. */
    void sendIfThereIsRoom(Node message, Jid to) {
        try {
            sendStanzaNonBlocking(stanza(message, to));
        } catch (SmackException.NotConnectedException | SmackException.OutgoingQueueFullException e) {
            // May be lost.
        }
    }

    private static Message stanza(Node message, Jid to) {
        MessageBuilder builder = StanzaBuilder.buildMessage(message.attribute("id"))
                .to(to)
                .ofType(Message.Type.fromString(message.attribute("type")));
        message.children().forEach(child -> builder.addExtension(new NodeExtension(child)));
        return builder.build();
    }

    @Override
    protected void parseAndProcessStanza(XmlPullParser parser) throws InterruptedException {
        lastHeard.set(System.nanoTime());
        threads.reads();
        sockets.acknowledge();
        halfRead = true;
        StanzaParser stanza = (StanzaParser) parser;
        stanza.fence();
        read(stanza);
        finish(stanza);
        halfRead = false;
    }

    /** Called on the thread that writes. */
    @Override
    protected void firePacketSendingListeners(TopLevelStreamElement element) {
        threads.writes();
        super.firePacketSendingListeners(element);
    }

    /** Waits until the threads of the connection before have ended, if they ever do. */
    void awaitRest() throws InterruptedException {
        threads.awaitEnd();
    }

    private void read(StanzaParser parser) throws InterruptedException {
        if (parser.isHollow()) {
            ears.leftOut("its attributes are too many or too long");
        } else if (parser.getName().equals("message")) {
            ears.message(tree(parser));
        } else if (isAnswerToUs(parser)) {
            asking.answered(tree(parser));
        } else if (isOfARoom(parser)) {
            ears.roomPresence(tree(parser));
        } else {
            leaveToSmack(parser);
        }
    }

    /** Smack's own readers, one for each kind of content, may fail in whatever way. */
    private void leaveToSmack(StanzaParser parser) throws InterruptedException {
        try {
            super.parseAndProcessStanza(parser);
        } catch (RuntimeException e) {
            ears.leftOut(e.getClass().getSimpleName());
        }
    }

    private static boolean isAnswerToUs(StanzaParser parser) {
        String id = parser.getAttributeValue("id");
        return parser.getName().equals("iq") && id != null && Asking.isOurs(id);
    }

    private boolean isOfARoom(StanzaParser parser) {
        String from = parser.getAttributeValue("from");
        return parser.getName().equals("presence") && from != null && ears.isRoom(from);
    }

    private static Node tree(StanzaParser parser) {
        try {
            return NodeReader.read(parser);
        } catch (IOException | XmlPullParserException e) {
            throw new IllegalStateException("The stream is no XML any more", e);
        }
    }

    private static void finish(StanzaParser parser) {
        try {
            parser.finish();
        } catch (IOException | XmlPullParserException e) {
            throw new IllegalStateException("The stream is no XML any more", e);
        }
    }

    @Override
    protected void processStanza(Stanza stanza) throws InterruptedException {
        if (stanza instanceof Presence presence) {
            ears.presence(presence);
        }
        super.processStanza(stanza);
    }

    /** Not synchronized like the one it stands for: whoever reads has to be let go before the lock can be had. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void instantShutdown() {
        uses.incrementAndGet();
        ears.closing();
        super.instantShutdown();
        asking.linkLost();
    }

    @Override
    protected void shutdown() {
        uses.incrementAndGet();
        ears.closing();
        super.shutdown();
        asking.linkLost();
    }

    /**
     * Whether this object must not be used again: the link broke in the middle of a stanza, which Smack counts as
     * received (its counter moves in a {@code finally}), so that a resumed stream would never bring it again.
     */
    boolean isSpoilt() {
        return halfRead;
    }

    /** Why the server's certificate was refused in the last attempt; asking again gives nothing. */
    Optional<CertificateRefused> takeRefusal() {
        return trust.takeRefusal();
    }

    /** How long the server has said nothing. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeard.get());
    }

    /** Which of the connections made with this object is the current one; for {@link #dead}. */
    int use() {
        return uses.get();
    }

    /**
     * Takes the link for dead: closed at once, resumable if the server agreed to that.
     *
     * @param use the connection that was found dead; if another has taken its place nothing happens
     */
    void dead(String reason, int use) {
        if (use == uses.get()) {
            notifyConnectionError(new SmackException.SmackMessageException(reason));
        }
    }
}
