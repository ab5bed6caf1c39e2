package org.carrel.routing;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.carrel.adapter.DialogRef;
import org.carrel.conversation.Origin;

/** Puts the body of an exchange into the outbox, as text; it returns once that is durable. */
final class ImProducer extends DefaultProducer {

    private final ImEndpoint endpoint;

    ImProducer(ImEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        ImComponent component = endpoint.component();
        DialogRef to = endpoint.named().orElseGet(() -> inHeader(exchange));
        long account = component.account(endpoint.account());
        Optional<Origin> origin = Calls.next(exchange, account + "/" + to.address());
        String text = exchange.getMessage().getBody(String.class);
        if (text != null && !text.isBlank()) {
            component.tools().consequences().say(origin, ImEndpoint.routeOf(exchange), account, to, text);
        }
    }

    private DialogRef inHeader(Exchange exchange) {
        String address = exchange.getMessage().getHeader(ImHeaders.DIALOG, String.class);
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("Nobody is named to send to: write im:" + endpoint.account()
                    + "/ADDRESS, or set the header ImDialog.");
        }
        return endpoint.named(address);
    }
}
