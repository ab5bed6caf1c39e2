package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.carrel.Desk;

/** From a channel on IRC into a MUC by a route of Carrel's, beside the way through each server alone. */
final class Relay {

    /** How much less is sent than to an inbox: each message waits until the room has said it. */
    private static final int SHARE = 10;

    private static final String ROUTE = """
            - from:
                uri: im:Alder on IRC/%s?room=true
                steps:
                  - to: im:Ask Alder/%s?room=true
            """.formatted(IrcScene.ROOM, XmppScene.ROOM);

    private final Figures figures;
    private final Effort effort;
    private final Track irc;
    private final Track xmpp;
    private final Track relay;

    Relay(Figures figures, Effort effort, IrcScene irc, XmppScene xmpp, RawIrc speaker)
            throws IOException, GeneralSecurityException {
        this.figures = figures;
        this.effort = effort;
        RawXmpp listener = xmpp.inRoom("listener");
        RawClient inRoom = xmpp.inRoom("speaker").inRooms();
        this.irc = new Track("irc", List.of(speaker), IrcScene.ROOM, irc.inRoom("listener")::listen);
        this.xmpp = new Track("xmpp", List.of(inRoom), XmppScene.ROOM, listener::listen);
        this.relay = new Track("relay", List.of(speaker), IrcScene.ROOM, listener::listen);
    }

    /** Measures a process whose account on IRC is in the channel. */
    void measure(CarrelProcess process, Desk desk, XmppScene scene) throws Exception {
        scene.carrelInRoom(desk);
        Path routes = Files.createDirectories(process.data().resolve("routes"));
        Files.writeString(routes.resolve("relay.camel.yaml"), ROUTE);
        desk.awaitRoute("relay");
        relay.paced(1, effort.warmUp() / SHARE, 100).finish(effort.patience());
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Track track : List.of(irc, xmpp, relay)) {
                figures.add(
                        "relay." + track.name(),
                        track.paced(1, effort.slow(), 20).finish(effort.patience()));
            }
            figures.add(
                    "relay.rate",
                    relay.flood(1, effort.flood() / SHARE)
                            .finish(effort.patience())
                            .rate());
        }
    }
}
