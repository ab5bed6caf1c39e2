package org.carrel.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.carrel.account.Account;
import org.carrel.account.Accounts;
import org.carrel.account.Connections;
import org.carrel.account.FailedEventStore;
import org.carrel.conversation.Consequences;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.OwnVoices;
import org.carrel.store.Database;
import org.carrel.store.Refusal;
import org.carrel.store.SettingStore;

/**
 * {@code im:<account>[/<address>]}: from it come messages that arrived, after they are stored, from a place in the feed
 * that outlives the process; what is sent to it goes into the outbox. The account is meant by its name, the address is
 * a peer's as people type it, or a room's with {@code ?room=true}.
 */
final class ImComponent extends DefaultComponent {

    /** What its endpoints work with. */
    record Tools(
            Database database,
            Accounts accounts,
            Connections connections,
            Consequences consequences,
            ConversationStore conversations,
            MessageStore messages,
            OwnVoices voices,
            SettingStore settings,
            FailedEventStore failed) {}

    private final Tools tools;
    private final Map<String, ImConsumer> running = new ConcurrentHashMap<>();

    ImComponent(Tools tools) {
        this.tools = tools;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        int slash = remaining.indexOf('/');
        String account = slash < 0 ? remaining : remaining.substring(0, slash);
        Optional<String> address = slash < 0 ? Optional.empty() : Optional.of(remaining.substring(slash + 1));
        boolean room = Boolean.parseBoolean(String.valueOf(parameters.remove("room")));
        return new ImEndpoint(uri, this, account, address, room);
    }

    /** An endpoint that needs no address of Camel's, in which some signs of rooms have a meaning. */
    ImEndpoint endpoint(String account, Optional<String> address, boolean room) {
        String uri = "im:"
                + Stream.concat(Stream.of(account), address.stream())
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/"));
        return new ImEndpoint(room ? uri + "?room=true" : uri, this, account, address, room);
    }

    Tools tools() {
        return tools;
    }

    /** The account of this name. */
    long account(String name) {
        return tools.accounts().list().stream()
                .filter(account -> account.name().equals(name))
                .map(Account::id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "no-account", "There is no account named \"" + name + "\"."));
    }

    /** The running consumer of this name. */
    Optional<ImConsumer> running(String name) {
        return Optional.ofNullable(running.get(name));
    }

    /** Ends every consumer behind the message it is at; their routes stay. */
    void rest() {
        running.values().forEach(ImConsumer::rest);
    }

    void started(String name, ImConsumer consumer) {
        if (running.putIfAbsent(name, consumer) != null) {
            throw new IllegalStateException(
                    "Two consumers are named \"" + name + "\"; give each route an id of its own.");
        }
    }

    void stopped(String name) {
        running.remove(name);
    }
}
