package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import org.carrel.adapter.Presence;
import org.carrel.operator.NewOperator;
import org.carrel.operator.OperatorChange;
import org.carrel.operator.Operators;
import org.carrel.operator.Role;
import org.carrel.web.wire.OperatorView;
import org.carrel.web.wire.OperatorsView;

/** People who answer. */
final class OperatorRoutes implements Routes {

    private static final int LONGEST = 300;

    private final Operators operators;

    OperatorRoutes(Operators operators) {
        this.operators = operators;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/operators", Access.read(), _ -> all()),
                new Route(Methods.POST, "/operators", Access.admin(), this::add),
                new Route(Methods.PATCH, "/operators/{id}", Access.personal(), this::change),
                new Route(Methods.PUT, "/presence", Access.write(), this::presence));
    }

    private Answer all() {
        return Answer.ok(
                new OperatorsView(operators.all().stream().map(OperatorView::of).toList()));
    }

    private Answer add(Request request) throws InterruptedException {
        Body body = request.body();
        NewOperator wanted = new NewOperator(
                body.text("name", LONGEST),
                body.text("email", LONGEST),
                body.text("password", LONGEST),
                body.choice("role", Role.class));
        return Answer.created(OperatorView.of(operators.add(request.caller(), wanted)));
    }

    private Answer change(Request request) throws InterruptedException {
        Body body = request.body();
        OperatorChange change = new OperatorChange(
                body.optionalText("name", LONGEST),
                body.optionalText("password", LONGEST),
                body.optionalText("current_password", LONGEST),
                body.optionalChoice("role", Role.class),
                body.optionalFlag("retired"));
        return Answer.ok(OperatorView.of(operators.change(request.caller(), request.id(), change)));
    }

    private Answer presence(Request request) throws InterruptedException {
        Presence presence = request.body().choice("presence", Presence.class);
        if (presence == Presence.UNKNOWN) {
            throw Malformed.field("presence", "one of available, away, busy, offline");
        }
        return Answer.ok(OperatorView.of(operators.presence(request.caller(), presence)));
    }
}
