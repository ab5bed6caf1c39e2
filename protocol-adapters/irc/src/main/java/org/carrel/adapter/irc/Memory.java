package org.carrel.adapter.irc;

import org.carrel.adapter.irc.net.Patience;

/**
 * What outlives the connections of one account.
 *
 * @param reactions of each on each message
 * @param recent what was handed over lately
 * @param wishes in which rooms we want to be
 * @param probes test messages on their way
 * @param watching whom we look after
 * @param nickServ the question to the services that is under way
 */
record Memory(
        Reactions reactions, Recent recent, RoomWishes wishes, Probes probes, Watching watching, NickServ nickServ) {

    static Memory fresh(Patience patience, Abilities abilities) {
        return new Memory(
                new Reactions(),
                new Recent(),
                new RoomWishes(name -> abilities.known().server().fold(name)),
                new Probes(),
                new Watching(),
                new NickServ(patience));
    }
}
