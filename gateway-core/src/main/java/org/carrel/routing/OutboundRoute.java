package org.carrel.routing;

import org.apache.camel.builder.RouteBuilder;
import org.carrel.delivery.OutboxPart;
import org.carrel.delivery.Sender;

/** From the outbox to an adapter, one part at a time; the dispatcher keeps order and states. */
final class OutboundRoute extends RouteBuilder {

    static final String DOOR = "direct:outbound";

    private final Sender sender;

    OutboundRoute(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(DOOR)
                .routeId("outbound")
                .process(exchange -> exchange.getMessage()
                        .setBody(sender.send(exchange.getMessage().getMandatoryBody(OutboxPart.class))));
    }
}
