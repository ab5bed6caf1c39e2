package org.carrel.web;

import io.undertow.util.Methods;
import java.util.List;
import org.carrel.operator.Caller;
import org.carrel.operator.LibraryStore;
import org.carrel.operator.Operator;
import org.carrel.operator.Sessions;
import org.carrel.operator.SignIn;
import org.carrel.store.Feed;
import org.carrel.store.Reader;
import org.carrel.web.wire.LibraryView;
import org.carrel.web.wire.OperatorView;
import org.carrel.web.wire.SessionView;

/** Signing in and out. */
final class SessionRoutes implements Routes {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 200;

    private final LibraryStore libraries = new LibraryStore();
    private final SignIn signIn;
    private final Sessions sessions;
    private final Reader reader;
    private final Feed feed;

    SessionRoutes(SignIn signIn, Sessions sessions, Reader reader, Feed feed) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.reader = reader;
        this.feed = feed;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Methods.GET, "/session", Access.read(), this::session),
                new Route(Methods.POST, "/session", Access.open(), this::signIn),
                new Route(Methods.DELETE, "/session", Access.browser(), this::signOut));
    }

    private Answer session(Request request) {
        return Answer.ok(view(request.caller().operator()));
    }

    private Answer signIn(Request request) throws InterruptedException {
        Body body = request.body();
        String email = body.text("email", LONGEST_EMAIL);
        String password = body.text("password", LONGEST_PASSWORD);
        return opened(200, signIn.signIn(email, password, request.client()));
    }

    private Answer signOut(Request request) throws InterruptedException {
        Caller caller = request.caller();
        if (caller.session().isPresent()) {
            sessions.close(caller.session().get());
        }
        return new Answer.Empty(SessionCookie.clear());
    }

    /** The answer that starts a session. */
    Answer opened(int status, Sessions.Opened opened) {
        return new Answer.Json(status, view(opened.caller().operator()), SessionCookie.set(opened.secret()));
    }

    private SessionView view(Operator operator) {
        LibraryView library = LibraryView.of(reader.read(libraries::get));
        return new SessionView(OperatorView.of(operator), library, feed.last().epoch());
    }
}
