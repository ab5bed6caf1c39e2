package org.carrel.web;

import io.undertow.util.Methods;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.carrel.operator.Caller;
import org.carrel.operator.NewOperator;
import org.carrel.operator.Role;
import org.carrel.operator.Sessions;
import org.carrel.operator.SetUp;
import org.carrel.store.Refusal;
import org.carrel.web.wire.SetupStateView;

/** The first start. */
final class SetUpRoutes implements Routes {

    private static final Logger LOG = System.getLogger(SetUpRoutes.class.getName());
    private static final int LONGEST = 300;

    private final SetUp setUp;
    private final SessionRoutes sessions;
    private final Features.Practice practice;

    SetUpRoutes(SetUp setUp, SessionRoutes sessions, Features.Practice practice) {
        this.setUp = setUp;
        this.sessions = sessions;
        this.practice = practice;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/setup", Access.open(), _ -> Answer.ok(new SetupStateView(setUp.needed()))),
                new Route(Methods.POST, "/setup", Access.open(), this::setUp));
    }

    private Answer setUp(Request request) throws InterruptedException {
        Body body = request.body();
        NewOperator first = new NewOperator(
                body.text("name", LONGEST),
                body.text("email", LONGEST),
                body.text("password", LONGEST),
                Role.ADMINISTRATOR);
        boolean wantsPractice = body.optionalFlag("practice").orElse(false);
        SetUp.Request wanted = new SetUp.Request(
                body.text("key", LONGEST), body.text("library", LONGEST), body.text("time_zone", LONGEST), first);
        Sessions.Opened opened = setUp.run(wanted, request.client());
        if (wantsPractice) {
            practise(opened.caller());
        }
        return sessions.opened(201, opened);
    }

    private void practise(Caller by) throws InterruptedException {
        try {
            practice.begin(by);
        } catch (Refusal refusal) {
            // the library is set up, and the account can be added by hand
            LOG.log(Level.WARNING, "Practice could not be set up: {0}", refusal.getMessage());
        }
    }
}
