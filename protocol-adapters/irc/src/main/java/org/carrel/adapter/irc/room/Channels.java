package org.carrel.adapter.irc.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carrel.adapter.irc.wire.ChannelModes;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.PrefixModes;
import org.carrel.adapter.irc.wire.Source;

/**
 * The channels that we are in and who is in them: reads what the server says (RFC 2812 and the IRCv3 extensions
 * multi-prefix, userhost-in-names, extended-join, account-notify, away-notify, chghost and setname). For one thread.
 */
public final class Channels {

    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private Isupport server = Isupport.none();
    private String own;
    private long stays;

    /** @param own our nick */
    public Channels(String own) {
        this.own = own;
    }

    /** The server's rules are these now. */
    public void server(Isupport now) {
        server = now;
    }

    /** Our nick, as the server has it. */
    public String own() {
        return own;
    }

    /** We have another nick, without a word in a channel: at sign-in. */
    public void own(String now) {
        own = now;
    }

    /** Whether that nick is ours. */
    public boolean isOwn(String nick) {
        return server.caseMapping().same(nick, own);
    }

    /** All that we are in. */
    public Collection<Channel> all() {
        return List.copyOf(channels.values());
    }

    /** A channel that we are in. */
    public Optional<Channel> channel(String name) {
        return Optional.ofNullable(channels.get(server.fold(name)));
    }

    /** Somebody in a channel that we are in. */
    public Optional<Occupant> occupant(String channel, String nick) {
        return channel(channel).flatMap(found -> found.occupant(server.fold(nick)));
    }

    /** Somebody in any of them. */
    public Optional<Occupant> anywhere(String nick) {
        String key = server.fold(nick);
        return channels.values().stream()
                .flatMap(channel -> channel.occupant(key).stream())
                .findFirst();
    }

    /** Somebody has shown in a message to which account they signed in (IRCv3 account-tag). */
    public void signedIn(String nick, String account) {
        everywhere(nick, occupant -> occupant.signedIn(account));
    }

    /** Reads a line; what has changed because of it. A line that is about nothing here changes nothing. */
    public List<Change> on(IrcLine line) {
        return switch (line.command()) {
            case "JOIN" -> joined(line);
            case "PART" -> left(line.param(0), line.from().nick(), line.param(1), "");
            case "KICK" ->
                left(line.param(0), line.param(1), line.param(2), line.from().nick());
            case "QUIT" -> quit(line);
            case "NICK" -> renamed(line);
            case "MODE" ->
                moded(
                        line.param(0),
                        line.params()
                                .subList(
                                        Math.min(1, line.params().size()),
                                        line.params().size()));
            case "324" ->
                moded(
                        line.param(1),
                        line.params()
                                .subList(
                                        Math.min(2, line.params().size()),
                                        line.params().size()));
            case "353" -> named(line);
            case "366" -> complete(line.param(1));
            case "331" -> topic(line.param(1), "", "");
            case "332" -> topic(line.param(1), line.param(2), "");
            case "TOPIC" -> topic(line.param(0), line.param(1), line.from().nick());
            case "ACCOUNT" -> changed(line, occupant -> occupant.signedIn(account(line.param(0))));
            case "CHGHOST" -> changed(line, occupant -> occupant.at(line.param(0), line.param(1)));
            case "SETNAME" -> changed(line, occupant -> occupant.called(line.param(0)));
            case "AWAY" ->
                changed(line, occupant -> occupant.away(!line.param(0).isEmpty()));
            default -> List.of();
        };
    }

    private List<Change> joined(IrcLine line) {
        Source who = line.from();
        boolean us = isOwn(who.nick());
        String key = server.fold(line.param(0));
        if (us) {
            channels.put(key, new Channel(line.param(0)));
        }
        Channel channel = channels.get(key);
        if (channel == null) {
            return List.of();
        }
        Occupant occupant =
                Occupant.of(who, ++stays).signedIn(account(line.param(1))).called(line.param(2));
        channel.put(server.fold(who.nick()), occupant);
        return List.of(new Change.Entered(channel, occupant, us));
    }

    /** A star stands for nobody (IRCv3 extended-join, account-notify). */
    private static String account(String said) {
        return said.equals("*") ? "" : said;
    }

    private List<Change> left(String name, String nick, String why, String by) {
        Optional<Channel> channel = channel(name);
        boolean us = isOwn(nick);
        if (us) {
            channels.remove(server.fold(name));
        }
        return channel
                .flatMap(found ->
                        found.remove(server.fold(nick)).map(who -> (Change) new Change.Left(found, who, us, why, by)))
                .stream()
                .toList();
    }

    private List<Change> quit(IrcLine line) {
        String nick = line.from().nick();
        List<Change> changes = new ArrayList<>();
        for (Channel channel : all()) {
            changes.addAll(left(channel.name(), nick, line.param(0), ""));
        }
        return changes;
    }

    private List<Change> renamed(IrcLine line) {
        String from = line.from().nick();
        String to = line.param(0);
        boolean us = isOwn(from);
        Occupant who = anywhere(from).orElse(Occupant.of(line.from(), 0)).named(to);
        for (Channel channel : channels.values()) {
            channel.remove(server.fold(from)).ifPresent(occupant -> channel.put(server.fold(to), occupant.named(to)));
        }
        if (us) {
            own = to;
        }
        return List.of(new Change.Renamed(from, who, us));
    }

    private List<Change> moded(String name, List<String> words) {
        channel(name).ifPresent(channel -> {
            for (ChannelModes.Change change : server.channelModes().changes(server.ranks(), words)) {
                if (server.ranks().isMode(change.mode())) {
                    channel.change(server.fold(change.param()), occupant -> ranked(occupant, change));
                } else if (server.channelModes().lists().indexOf(change.mode()) < 0) {
                    channel.mode(change.mode(), change.on());
                }
            }
        });
        return List.of();
    }

    private Occupant ranked(Occupant occupant, ChannelModes.Change change) {
        PrefixModes ranks = server.ranks();
        StringBuilder now = new StringBuilder();
        for (char mode : ranks.modes().toCharArray()) {
            boolean had = occupant.modes().indexOf(mode) >= 0;
            if (mode == change.mode() ? change.on() : had) {
                now.append(mode);
            }
        }
        return occupant.ranked(now.toString());
    }

    /** Signs of rank, perhaps several, stand before each nick; behind it perhaps user and host. */
    private List<Change> named(IrcLine line) {
        channel(line.param(2)).ifPresent(channel -> {
            for (String word : line.param(3).split(" ")) {
                if (!word.isEmpty()) {
                    name(channel, word);
                }
            }
        });
        return List.of();
    }

    private void name(Channel channel, String word) {
        StringBuilder modes = new StringBuilder();
        int at = 0;
        while (at < word.length() && server.ranks().isSign(word.charAt(at))) {
            modes.append(server.ranks().mode(word.charAt(at++)));
        }
        Source who = Source.of(word.substring(at));
        if (who.nick().isEmpty()) {
            return;
        }
        String key = server.fold(who.nick());
        Occupant known = channel.occupant(key).orElseGet(() -> familiar(who));
        Occupant placed = who.host().isEmpty() ? known : known.at(who.user(), who.host());
        channel.put(key, placed.named(who.nick()).ranked(modes.toString()));
    }

    /** What is known of them from another channel; but it is another stay. */
    private Occupant familiar(Source who) {
        Occupant fresh = Occupant.of(who, ++stays);
        return anywhere(who.nick())
                .map(other -> fresh.at(other.user(), other.host())
                        .signedIn(other.account())
                        .called(other.realName())
                        .away(other.away()))
                .orElse(fresh);
    }

    private List<Change> complete(String name) {
        Optional<Channel> channel = channel(name).filter(found -> !found.isComplete());
        channel.ifPresent(Channel::complete);
        return channel.map(found -> (Change) new Change.Complete(found)).stream()
                .toList();
    }

    private List<Change> topic(String name, String now, String by) {
        Optional<Channel> channel = channel(name);
        channel.ifPresent(found -> found.topic(now));
        return channel.map(found -> (Change) new Change.Topic(found, by)).stream()
                .toList();
    }

    private List<Change> changed(IrcLine line, UnaryOperator<Occupant> change) {
        everywhere(line.from().nick(), change);
        return List.of();
    }

    private void everywhere(String nick, UnaryOperator<Occupant> change) {
        String key = server.fold(nick);
        channels.values().forEach(channel -> channel.change(key, change));
    }
}
