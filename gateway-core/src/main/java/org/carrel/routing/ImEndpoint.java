package org.carrel.routing;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.carrel.adapter.DialogRef;

/** One {@code im:} address of a route. */
final class ImEndpoint extends DefaultEndpoint {

    private final ImComponent component;
    private final String account;
    private final Optional<String> address;
    private final boolean room;

    ImEndpoint(String uri, ImComponent component, String account, Optional<String> address, boolean room) {
        super(uri, component);
        this.component = component;
        this.account = account;
        this.address = address;
        this.room = room;
    }

    ImComponent component() {
        return component;
    }

    /** The account's name. */
    String account() {
        return account;
    }

    /** The name that staff see of a route. */
    static String routeOf(Exchange exchange) {
        return Optional.ofNullable(exchange.getFromRouteId()).orElse("route");
    }

    /** The one dialog it means, its address as it was written; empty: all of the account's. */
    Optional<DialogRef> named() {
        return address.map(this::named);
    }

    /** A dialog whose address stands elsewhere. */
    DialogRef named(String where) {
        return new DialogRef(room ? DialogRef.Kind.ROOM : DialogRef.Kind.PEER, where);
    }

    @Override
    public Producer createProducer() {
        return new ImProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ImConsumer consumer = new ImConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }
}
