package org.carrel.adapter.xmpp;

import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Text;

/**
 * Why a message came back (RFC 6120, section 8.3), in words.
 *
 * @param kind how the core has to take it
 */
record Refusal(AdapterException.Kind kind, Text text) {

    /** Reads a stanza of type {@code error}. */
    static Refusal of(Node stanza) {
        return of(condition(stanza), Addresses.bare(stanza.attribute("from")), said(stanza));
    }

    /** What its sender says about it in words of their own. */
    static String said(Node stanza) {
        return error(stanza).child(Namespaces.STANZAS, "text").map(Node::text).orElse("");
    }

    /** What its sender calls the reason (RFC 6120, section 8.3.3). */
    static String condition(Node stanza) {
        return error(stanza).children().stream()
                .filter(child -> child.namespace().equals(Namespaces.STANZAS)
                        && !child.name().equals("text"))
                .map(Node::name)
                .findFirst()
                .orElse("undefined-condition");
    }

    private static Node error(Node stanza) {
        return stanza.child(Namespaces.CLIENT, "error").orElse(Node.of(Namespaces.CLIENT, "error"));
    }

    private static Refusal of(String condition, String address, String said) {
        Map<String, String> parameters = Map.of("address", address, "condition", condition, "said", said);
        return switch (condition) {
            case "item-not-found", "service-unavailable", "recipient-unavailable", "gone" ->
                rejected("bounced-nobody", "Not delivered: {address} does not exist or takes no messages.", parameters);
            case "remote-server-not-found" ->
                rejected("bounced-no-server", "Not delivered: the server of {address} cannot be found.", parameters);
            case "remote-server-timeout" ->
                new Refusal(
                        AdapterException.Kind.REMOTE_UNAVAILABLE,
                        Words.text(
                                "bounced-server-silent",
                                "Not delivered: the server of {address} does not answer.",
                                parameters));
            case "forbidden", "not-allowed", "not-acceptable", "not-authorized", "subscription-required" ->
                rejected("bounced-forbidden", "Not delivered: {address} does not take messages from us.", parameters);
            case "resource-constraint", "policy-violation" ->
                rejected(
                        "bounced-policy",
                        "Not delivered: too long, or too many messages, for the rules of a server on the way. {said}",
                        parameters);
            default -> rejected("bounced", "Not delivered to {address}: {condition}. {said}", parameters);
        };
    }

    private static Refusal rejected(String code, String english, Map<String, String> parameters) {
        return new Refusal(AdapterException.Kind.REJECTED, Words.trimmed(code, english, parameters));
    }
}
