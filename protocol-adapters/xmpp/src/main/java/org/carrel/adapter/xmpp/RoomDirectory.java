package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.RoomInfo;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.BareJid;

/** The public rooms at our own server (XEP-0030; XEP-0045, section 6.3). */
final class RoomDirectory {

    private static final int MOST_SERVICES = 20;
    private static final int MOST_LISTED = 1000;

    /** How many rooms are asked what they are about, one by one. */
    private static final int MOST_ASKED = 50;

    private final BareJid server;

    RoomDirectory(BareJid server) {
        this.server = server;
    }

    private record Item(BareJid address, String name) {}

    /** Those whose name, address or subject has the words. */
    List<RoomInfo> list(XmppLink link, String search, int limit) throws Asking.NoAnswer, InterruptedException {
        String words = search.toLowerCase(Locale.ROOT).strip();
        int most = Math.clamp(limit, 1, MOST_LISTED);
        List<RoomInfo> found = new ArrayList<>();
        int asked = 0;
        for (Item room : rooms(link)) {
            if (found.size() == most) {
                break;
            }
            RoomInfo info = asked++ < MOST_ASKED ? about(link, room) : plain(room, -1, "");
            if (matches(info, words)) {
                found.add(info);
            }
        }
        return List.copyOf(found);
    }

    private static boolean matches(RoomInfo info, String words) {
        return (info.name() + "\n" + info.room().address() + "\n" + info.subject())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private List<Item> rooms(XmppLink link) throws Asking.NoAnswer, InterruptedException {
        List<Item> all = new ArrayList<>();
        for (Item service : items(link, server).stream().limit(MOST_SERVICES).toList()) {
            if (service.address().getLocalpartOrNull() == null && isForRooms(link, service.address())) {
                items(link, service.address()).stream()
                        .filter(room -> room.address().getLocalpartOrNull() != null)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static boolean isForRooms(XmppLink link, BareJid service) throws Asking.NoAnswer, InterruptedException {
        Optional<Node> query = link.ask(IQ.Type.get, service, Node.of(Namespaces.DISCO_INFO, "query"))
                .child(Namespaces.DISCO_INFO, "query");
        return query.stream()
                .flatMap(each -> each.all(Namespaces.DISCO_INFO, "feature"))
                .anyMatch(feature -> feature.attribute("var").equals(Namespaces.ROOM));
    }

    private static List<Item> items(XmppLink link, BareJid of) throws Asking.NoAnswer, InterruptedException {
        return link
                .ask(IQ.Type.get, of, Node.of(Namespaces.DISCO_ITEMS, "query"))
                .child(Namespaces.DISCO_ITEMS, "query")
                .stream()
                .flatMap(query -> query.all(Namespaces.DISCO_ITEMS, "item"))
                .flatMap(item -> Addresses.parse(item.attribute("jid")).stream()
                        .map(address -> new Item(address, Cut.line(item.attribute("name")))))
                .toList();
    }

    private static RoomInfo about(XmppLink link, Item room) throws Asking.NoAnswer, InterruptedException {
        List<Node> fields = link
                .ask(IQ.Type.get, room.address(), Node.of(Namespaces.DISCO_INFO, "query"))
                .child(Namespaces.DISCO_INFO, "query")
                .flatMap(query -> query.child(Namespaces.FORM, "x"))
                .stream()
                .flatMap(form -> form.all(Namespaces.FORM, "field"))
                .toList();
        String people = value(fields, "muc#roominfo_occupants").orElse("");
        String subject = value(fields, "muc#roominfo_subject")
                .or(() -> value(fields, "muc#roominfo_description"))
                .orElse("");
        return plain(room, people.matches("[0-9]{1,9}") ? Integer.parseInt(people) : -1, subject);
    }

    private static Optional<String> value(List<Node> fields, String name) {
        Stream<Node> field =
                fields.stream().filter(each -> each.attribute("var").equals(name));
        return field.flatMap(each -> each.child(Namespaces.FORM, "value").stream())
                .map(value -> Cut.line(value.text()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static RoomInfo plain(Item room, int people, String subject) {
        String name = room.name().isBlank() ? Addresses.local(room.address().toString()) : room.name();
        return new RoomInfo(new DialogRef(DialogRef.Kind.ROOM, room.address().toString()), name, people, subject);
    }
}
