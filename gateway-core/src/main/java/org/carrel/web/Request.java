package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import java.net.InetAddress;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.operator.Caller;
import org.carrel.operator.Refusals;
import org.carrel.store.Refusal;

/** A request that found its route. */
final class Request {

    private final HttpServerExchange exchange;
    private final Map<String, String> names;
    private final Optional<Caller> caller;
    private final InetAddress client;
    private final Site site;
    private final JsonFormat json;

    Request(
            HttpServerExchange exchange,
            Map<String, String> names,
            Optional<Caller> caller,
            InetAddress client,
            Site site,
            JsonFormat json) {
        this.exchange = exchange;
        this.names = names;
        this.caller = caller;
        this.client = client;
        this.site = site;
        this.json = json;
    }

    /** Who asks; only to be called where the route's access demands somebody. */
    Caller caller() {
        return caller.orElseThrow(Refusals::signedOut);
    }

    /** Where the request comes from, seen through trusted proxies. */
    InetAddress client() {
        return client;
    }

    /** The door it came through. */
    Site site() {
        return site;
    }

    /** The id that the path names. */
    long id() {
        String text = names.getOrDefault("id", "");
        return WireId.parse(text).orElseThrow(() -> Refusal.notFound("thing with this id"));
    }

    /** A parameter of the query. */
    Optional<String> query(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** A parameter of the query that is an id. */
    Optional<Long> queryId(String name) {
        return query(name).map(text -> WireId.parse(text).orElseThrow(() -> Malformed.field(name, "an id")));
    }

    /** A parameter of the query that is a number within bounds. */
    int queryNumber(String name, int standard, int least, int most) {
        return query(name)
                .map(text -> WireId.parse(text)
                        .filter(number -> number >= least && number <= most)
                        .orElseThrow(() -> Malformed.field(name, "a number from " + least + " to " + most))
                        .intValue())
                .orElse(standard);
    }

    /** A parameter of the query that is a text; empty where it is left out. */
    String queryText(String name, int longest) {
        String text = query(name).orElse("");
        if (text.length() > longest) {
            throw Malformed.field(name, "a text of at most " + longest + " characters");
        }
        return text;
    }

    /** A parameter of the query that may come several times, each time as one of some words. */
    <E extends Enum<E>> Set<E> queryChoices(String name, Class<E> type) {
        Set<E> choices = EnumSet.noneOf(type);
        Optional.ofNullable(exchange.getQueryParameters().get(name))
                .ifPresent(texts -> texts.forEach(text -> choices.add(Body.choose(name, text, type))));
        return choices;
    }

    /** The body as a JSON object. */
    Body body() {
        return json.read(exchange);
    }

    HttpServerExchange exchange() {
        return exchange;
    }
}
