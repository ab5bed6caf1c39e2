package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import org.carrel.web.wire.AccountsView;
import org.carrel.web.wire.NetworksView;

/** The identities that the library holds on networks. */
final class AccountRoutes implements Routes {

    private static final int LONGEST_NAME = 100;

    private final AccountCalls accounts;

    AccountRoutes(AccountCalls accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/networks", Access.read(), _ -> networks()),
                new Route(Methods.GET, "/accounts", Access.read(), _ -> all()),
                new Route(Methods.POST, "/accounts", Access.admin(), this::add),
                new Route(Methods.GET, "/accounts/{id}", Access.read(), this::one),
                new Route(Methods.PATCH, "/accounts/{id}", Access.admin(), this::change),
                new Route(Methods.DELETE, "/accounts/{id}", Access.admin(), this::retire),
                new Route(Methods.POST, "/accounts/{id}/connect", Access.write(), this::connect));
    }

    private Answer networks() {
        return Answer.ok(new NetworksView(accounts.networks()));
    }

    private Answer all() {
        return Answer.ok(new AccountsView(accounts.accounts()));
    }

    private Answer one(Request request) {
        return Answer.ok(accounts.account(request.id()));
    }

    private Answer add(Request request) throws InterruptedException {
        Body body = request.body();
        return Answer.created(accounts.add(
                request.caller(),
                body.words("network", LONGEST_NAME),
                body.words("name", LONGEST_NAME).strip(),
                body.optionalValues("values").orElseThrow(() -> Malformed.field("values", "an object"))));
    }

    private Answer change(Request request) throws InterruptedException {
        Body body = request.body();
        return Answer.ok(accounts.change(
                request.caller(),
                request.id(),
                body.optionalWords("name", LONGEST_NAME).map(String::strip),
                body.optionalFlag("enabled"),
                body.optionalValues("values")));
    }

    private Answer retire(Request request) throws InterruptedException {
        accounts.retire(request.caller(), request.id());
        return Answer.empty();
    }

    private Answer connect(Request request) throws InterruptedException {
        return Answer.ok(accounts.connect(request.caller(), request.id()));
    }
}
