package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/**
 * Where a server takes files (XEP-0363).
 *
 * @param address of the service
 * @param most the largest file in bytes; {@link Long#MAX_VALUE} where it does not say
 */
record UploadService(String address, long most) {

    private static final String FORM = "jabber:x:data";
    private static final String LARGEST = "max-file-size";
    /** A server that lists more is no chat server. */
    private static final int MOST_SERVICES = 50;

    /** Asks the server, and each service that it names, whether it takes files. */
    static Optional<UploadService> find(XmppLink link, Jid server) throws Asking.NoAnswer, InterruptedException {
        Optional<UploadService> found = at(link, server);
        for (Jid service : services(link, server)) {
            found = found.isPresent() ? found : at(link, service);
        }
        return found;
    }

    private static List<Jid> services(XmppLink link, Jid server) throws Asking.NoAnswer, InterruptedException {
        return link
                .ask(IQ.Type.get, server, Node.of(Namespaces.DISCO_ITEMS, "query"))
                .child(Namespaces.DISCO_ITEMS, "query")
                .stream()
                .flatMap(query -> query.all(Namespaces.DISCO_ITEMS, "item"))
                .flatMap(item -> Addresses.parse(item.attribute("jid")).stream())
                .limit(MOST_SERVICES)
                .map(Jid.class::cast)
                .toList();
    }

    private static Optional<UploadService> at(XmppLink link, Jid address) throws Asking.NoAnswer, InterruptedException {
        Optional<Node> about = link.ask(IQ.Type.get, address, Node.of(Namespaces.DISCO_INFO, "query"))
                .child(Namespaces.DISCO_INFO, "query");
        boolean takes = about.stream()
                .flatMap(query -> query.all(Namespaces.DISCO_INFO, "feature"))
                .anyMatch(feature -> feature.attribute("var").equals(Namespaces.UPLOAD));
        return about.filter(_ -> takes).map(query -> new UploadService(address.toString(), most(query)));
    }

    private static long most(Node about) {
        return about.all(FORM, "x")
                .flatMap(form -> form.all(FORM, "field"))
                .filter(field -> field.attribute("var").equals(LARGEST))
                .flatMap(field -> field.child(FORM, "value").stream())
                .flatMap(value -> number(value.text()).stream())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static Optional<Long> number(String text) {
        return Stream.of(text.strip())
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .findFirst();
    }

    /** As it is kept over a restart. */
    String kept() {
        return most + " " + address;
    }

    /** What {@link #kept} gave. */
    static UploadService of(String kept) {
        int space = kept.indexOf(' ');
        return new UploadService(kept.substring(space + 1), Long.parseLong(kept.substring(0, space)));
    }
}
