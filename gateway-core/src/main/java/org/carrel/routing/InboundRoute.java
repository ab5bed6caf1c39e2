package org.carrel.routing;

import org.apache.camel.builder.RouteBuilder;

/** From an adapter into the store: event by event through the steps, then all as one job. */
final class InboundRoute extends RouteBuilder {

    static final String DOOR = "direct:inbound";

    private final StoreStep store;

    InboundRoute(StoreStep store) {
        this.store = store;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(DOOR)
                .routeId("inbound")
                .process(exchange -> sanitise(exchange.getMessage().getMandatoryBody(Arrival.class)))
                .process(exchange -> store.store(exchange.getMessage().getMandatoryBody(Arrival.class)));
    }

    private static void sanitise(Arrival arrival) {
        arrival.events().forEach(event -> arrival.pass(Sanitise.event(event)));
    }
}
