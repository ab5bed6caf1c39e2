package org.carrel.adapter.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import tools.jackson.databind.JsonNode;

/**
 * What a client shows that got these messages.
 *
 * @param messages as slixmpp reported them, in order
 */
record XmppContractScreen(List<JsonNode> messages) {

    private static final String STATES = "http://jabber.org/protocol/chatstates";

    /** The texts, corrected ones as they are now. */
    List<String> texts() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (JsonNode message : messages) {
            String replaced = part(message, "{urn:xmpp:message-correct:0}replace");
            String retracted = part(message, "{urn:xmpp:message-retract:1}retract");
            if (!retracted.isEmpty()) {
                shown.remove(retracted);
            } else if (!message.get("body").isNull()) {
                String id = replaced.isEmpty() ? message.get("id").asString() : replaced;
                shown.put(id, message.get("body").asString());
            }
        }
        return List.copyOf(shown.values());
    }

    /** The emojis on the message of that id. */
    Set<String> reactions(String id) {
        Set<String> found = new TreeSet<>();
        messages.stream()
                .filter(message ->
                        part(message, "{urn:xmpp:reactions:0}reactions").equals(id))
                .flatMapToInt(message -> message.get("xml").asString().codePoints())
                .filter(c -> Character.isEmoji(c) && c > 0xff)
                .forEach(c -> found.add(Character.toString(c)));
        return found;
    }

    /** The id of the message that the one of that text answers, or nothing. */
    String answered(String text) {
        return messages.stream()
                .filter(message -> text.equals(message.get("body").asString("")))
                .map(message -> part(message, "{urn:xmpp:reply:0}reply"))
                .findFirst()
                .orElse("");
    }

    boolean isTyping() {
        return messages.stream()
                .filter(message -> message.get("xml").asString().contains(STATES))
                .reduce((first, second) -> second)
                .filter(message -> XmppPerson.hasPart(message, "{" + STATES + "}composing"))
                .isPresent();
    }

    boolean isRead(String id) {
        return messages.stream()
                .anyMatch(message ->
                        part(message, "{urn:xmpp:chat-markers:0}displayed").equals(id));
    }

    private static String part(JsonNode message, String name) {
        for (JsonNode part : message.get("parts")) {
            if (part.get("name").asString().equals(name)) {
                return part.get("id").asString("");
            }
        }
        return "";
    }
}
