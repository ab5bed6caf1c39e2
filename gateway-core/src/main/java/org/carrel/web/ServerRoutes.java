package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import java.util.Optional;
import org.carrel.store.Writer;
import org.carrel.web.wire.HealthView;
import org.carrel.web.wire.StoreSignalView;

/** About the server itself: its health and its contract. */
final class ServerRoutes implements Routes {

    private final Writer writer;
    private final Contract contract;
    private final String version;

    ServerRoutes(Writer writer, Contract contract, String version) {
        this.writer = writer;
        this.contract = contract;
        this.version = version;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/health", Access.open(), _ -> health()),
                new Route(Methods.GET, "/", Access.open(), _ -> readable()),
                new Route(Methods.GET, "/openapi.yaml", Access.open(), _ -> raw()));
    }

    private Answer health() {
        return Answer.ok(new HealthView("up", StoreSignalView.word(writer.health()), version));
    }

    private Answer raw() {
        return new Answer.Plain("application/yaml; charset=utf-8", contract.yaml(), Optional.empty());
    }

    private Answer readable() {
        ContractPage page = contract.page();
        return new Answer.Plain("text/html; charset=utf-8", page.html(), Optional.of(page.policy()));
    }
}
