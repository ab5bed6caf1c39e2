package org.carrel.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.testkit.prosody.ProsodyServer;

/**
 * The least that can receive and send chat messages over XMPP (RFC 6120, 6121): TLS from the first byte, PLAIN, stream
 * management (XEP-0198) with acknowledgements. It is the floor, so it looks at bytes and makes no tree of them.
 */
final class RawXmpp implements RawClient {

    private static final Pattern OF_INTEREST =
            Pattern.compile("<body>([^<]*)</body>|<(?:message|presence|iq)[ >]|<r xmlns='urn:xmpp:sm:3'/>");

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final StringBuilder unread = new StringBuilder();
    private final byte[] chunk = new byte[1 << 16];
    private volatile Consumer<String> ear = _ -> {};
    private long stanzas;

    private RawXmpp(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        this.in = socket.getInputStream();
    }

    /** Signs in and shows itself; what comes is read from now on, on a thread of its own. */
    static RawXmpp signIn(ProsodyServer server, String name) throws IOException, GeneralSecurityException {
        Socket socket = Trust.in(server.authority().certificate())
                .getSocketFactory()
                .createSocket(server.host(), server.tlsPort());
        socket.setTcpNoDelay(true);
        RawXmpp client = new RawXmpp(socket);
        client.greet(server, name);
        Thread.ofPlatform().daemon().name("raw-" + name).start(client::read);
        return client;
    }

    private void greet(ProsodyServer server, String name) throws IOException {
        String open = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' to='"
                + server.domain() + "' version='1.0'>";
        String secret = "\0" + name + "\0" + server.password(name);
        String plain = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        ask(open, "</stream:features>");
        ask("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>", "<success");
        ask(open, "</stream:features>");
        ask("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>", "</iq>");
        ask("<enable xmlns='urn:xmpp:sm:3'/>", "<enabled");
        send("<presence/>");
        flush();
    }

    private void ask(String xml, String until) throws IOException {
        send(xml);
        flush();
        unread.setLength(0);
        while (unread.indexOf(until) < 0) {
            more();
        }
        unread.setLength(0);
    }

    /** Enters a room (XEP-0045), and hears what is said there from now on. */
    RawXmpp enter(String room, String nick) throws IOException {
        send("<presence to='" + room + "/" + nick
                + "'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>");
        send("<iq type='set' id='unlock' to='" + room + "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                + "<x xmlns='jabber:x:data' type='submit'/></query></iq>");
        flush();
        return this;
    }

    /** The same client, for which addresses are rooms. */
    RawClient inRooms() {
        return new InRooms(this);
    }

    private record InRooms(RawXmpp client) implements RawClient {

        @Override
        public void say(String to, String text) throws IOException {
            client.send("<message type='groupchat' to='" + to + "'><body>" + text + "</body></message>");
        }

        @Override
        public void flush() throws IOException {
            client.flush();
        }

        @Override
        public void listen(Consumer<String> listener) {
            client.listen(listener);
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }

    @Override
    public void listen(Consumer<String> listener) {
        ear = listener;
    }

    @Override
    public void say(String to, String text) throws IOException {
        send("<message type='chat' to='" + to + "'><body>" + text + "</body></message>");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private synchronized void send(String xml) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private void read() {
        try {
            while (true) {
                more();
                digest();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void more() throws IOException {
        int count = in.read(chunk);
        if (count < 0) {
            throw new IOException("The server closed the stream: " + unread);
        }
        unread.append(new String(chunk, 0, count, StandardCharsets.ISO_8859_1));
    }

    private void digest() throws IOException {
        Matcher matcher = OF_INTEREST.matcher(unread);
        int done = 0;
        while (matcher.find()) {
            done = matcher.end();
            if (matcher.group(1) != null) {
                ear.accept(matcher.group(1));
            } else if (matcher.group().startsWith("<r")) {
                send("<a xmlns='urn:xmpp:sm:3' h='" + stanzas + "'/>");
                flush();
            } else {
                stanzas++;
            }
        }
        unread.delete(0, done);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
