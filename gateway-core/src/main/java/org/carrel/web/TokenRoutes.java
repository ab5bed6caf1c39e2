package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import org.carrel.operator.Operator;
import org.carrel.operator.Scope;
import org.carrel.operator.Token;
import org.carrel.operator.TokenStore;
import org.carrel.operator.Tokens;
import org.carrel.store.Reader;
import org.carrel.web.wire.NewTokenView;
import org.carrel.web.wire.TokenView;
import org.carrel.web.wire.TokensView;

/** Access for programs. */
final class TokenRoutes implements Routes {

    private static final int LONGEST_NAME = 300;

    private final TokenStore store = new TokenStore();
    private final Tokens tokens;
    private final Reader reader;

    TokenRoutes(Tokens tokens, Reader reader) {
        this.tokens = tokens;
        this.reader = reader;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/tokens", Access.personal(), this::all),
                new Route(Methods.POST, "/tokens", Access.personal(), this::make),
                new Route(Methods.DELETE, "/tokens/{id}", Access.personal(), this::revoke));
    }

    private Answer all(Request request) {
        Operator operator = request.caller().operator();
        List<Token> visible =
                reader.read(sql -> operator.administrator() ? store.all(sql) : store.of(sql, operator.id()));
        return Answer.ok(new TokensView(visible.stream().map(TokenView::of).toList()));
    }

    private Answer make(Request request) throws InterruptedException {
        Body body = request.body();
        Tokens.Made made =
                tokens.make(request.caller(), body.text("name", LONGEST_NAME), body.choice("scope", Scope.class));
        return Answer.created(new NewTokenView(TokenView.of(made.token()), made.secret()));
    }

    private Answer revoke(Request request) throws InterruptedException {
        tokens.revoke(request.caller(), request.id());
        return Answer.empty();
    }
}
