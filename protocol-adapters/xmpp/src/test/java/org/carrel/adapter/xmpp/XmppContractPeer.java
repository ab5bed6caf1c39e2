package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;
import org.carrel.adapter.testkit.contract.ContractPeer;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import tools.jackson.databind.JsonNode;

/** A patron with slixmpp, whose screen is worked out from all that the client reported. */
final class XmppContractPeer implements ContractPeer, AutoCloseable {

    private static final String ROOM = "contract@conference.localhost";

    private final ProsodyServer server;
    private final String name;
    private final String desk;
    private final List<JsonNode> earlier = new ArrayList<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private XmppPerson person;

    XmppContractPeer(ProsodyServer server, String name, String desk) {
        this.server = server;
        this.name = name;
        this.desk = desk;
        this.person = XmppPerson.signIn(server, name);
    }

    @Override
    public DialogRef dialog() {
        return new DialogRef(DialogRef.Kind.PEER, server.address(name));
    }

    @Override
    public List<String> typed() {
        String address = server.address(name);
        return List.of(
                address.toUpperCase(Locale.ROOT),
                " " + address + "/My phone ",
                "xmpp:" + address,
                "XMPP:" + address + "?message;body=hello");
    }

    /** After the server was down the client has to come back first. */
    private XmppPerson person() {
        boolean gone = person.end().events().stream()
                .anyMatch(event -> event.get("event").asString().equals("disconnected"));
        if (gone) {
            signOffAndKeep();
            person = XmppPerson.signIn(server, name);
        }
        return person;
    }

    private void signOffAndKeep() {
        earlier.addAll(person.end().events().stream()
                .filter(event -> event.get("event").asString().equals("message"))
                .toList());
        person.close();
    }

    @Override
    public void writes(String text) {
        writesWithId(UUID.randomUUID().toString(), text);
    }

    @Override
    public void writesWithId(String id, String text) {
        person().say(desk, XmlText.clean(text), id, "");
        written.put(text, id);
        person.sync();
    }

    @Override
    public void edits(String text, String now) {
        person().correct(desk, id(text), now);
        person.sync();
    }

    @Override
    public void retracts(String text) {
        send("<retract xmlns='urn:xmpp:message-retract:1' id='" + id(text) + "'/><store xmlns='urn:xmpp:hints'/>");
    }

    @Override
    public void reacts(String text, String reaction) {
        send("<reactions xmlns='urn:xmpp:reactions:0' id='" + heard(text) + "'><reaction>" + reaction
                + "</reaction></reactions><store xmlns='urn:xmpp:hints'/>");
    }

    @Override
    public void replies(String to, String text) {
        person().say(
                        desk,
                        text,
                        UUID.randomUUID().toString(),
                        "<reply xmlns='urn:xmpp:reply:0' to='" + desk + "' id='" + heard(to) + "'/>");
        person.sync();
    }

    @Override
    public void types(boolean on) {
        person().chatState(desk, on ? "composing" : "paused");
    }

    @Override
    public void shows(Presence presence) {
        String show = presence == Presence.AWAY ? "<show>away</show>" : "";
        person().raw("<presence>" + show + "</presence>");
        person.sync();
    }

    @Override
    public void reads() {
        List<JsonNode> said = messages().stream()
                .filter(message -> !message.get("body").isNull())
                .toList();
        send("<displayed xmlns='urn:xmpp:chat-markers:0' id='"
                + said.getLast().get("id").asString() + "'/>");
    }

    @Override
    public void givesBack(String text) {
        person().raw("<message type='error' id='" + heard(text) + "' to='" + desk + "/carrel'><error type='wait'>"
                + "<resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
        person.sync();
    }

    @Override
    public void goesAway() {
        person().end().order("logout", Map.of());
        signOffAndKeep();
    }

    @Override
    public void comesBack() {
        person = XmppPerson.signIn(server, name);
    }

    @Override
    public List<String> screen() {
        return shown().texts();
    }

    @Override
    public Set<String> reactions(String text) {
        return shown().reactions(id(text));
    }

    @Override
    public String answered(String text) {
        String id = shown().answered(text);
        return written.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean seesTyping() {
        return shown().isTyping();
    }

    @Override
    public Presence seesPresence() {
        return person().end().events().stream()
                .filter(event -> event.get("event").asString().equals("presence"))
                .filter(event -> event.get("from").asString().startsWith(desk + "/"))
                .reduce((first, second) -> second)
                .map(event -> event.get("show").asString().equals("away") ? Presence.AWAY : Presence.AVAILABLE)
                .orElse(Presence.OFFLINE);
    }

    @Override
    public boolean seesRead(String text) {
        return shown().isRead(id(text));
    }

    @Override
    public DialogRef room() {
        person().enter(ROOM, name);
        return new DialogRef(DialogRef.Kind.ROOM, ROOM);
    }

    @Override
    public void saysInRoom(String text) {
        person().sayInRoom(ROOM, text);
        person.sync();
    }

    @Override
    public List<String> roomScreen() {
        return person.bodies().stream()
                .filter(message -> message.get("from").asString().equals(ROOM + "/desk"))
                .map(message -> message.get("body").asString())
                .toList();
    }

    private XmppContractScreen shown() {
        return new XmppContractScreen(messages());
    }

    /** Messages of the desk, those of earlier sign-ins included. */
    private List<JsonNode> messages() {
        List<JsonNode> all = new ArrayList<>(earlier);
        all.addAll(person.end().events());
        return all.stream()
                .filter(event -> event.get("event").asString().equals("message"))
                .filter(event -> event.get("from").asString().startsWith(desk))
                .toList();
    }

    private String id(String text) {
        return written.getOrDefault(text, "");
    }

    private String heard(String text) {
        return person().awaitBody(text).get("id").asString();
    }

    private void send(String children) {
        person().message(desk, UUID.randomUUID().toString(), children);
        person.sync();
    }

    @Override
    public void close() {
        person.close();
    }
}
