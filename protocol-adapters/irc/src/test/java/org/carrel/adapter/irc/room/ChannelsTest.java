package org.carrel.adapter.irc.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.LineParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    private final Channels channels = new Channels("carrel");

    @BeforeEach
    void server() {
        channels.server(Isupport.none().with(List.of("PREFIX=(qaohv)~&@%+", "CHANMODES=beI,k,l,imnstcS")));
    }

    private List<Change> on(String... lines) {
        List<Change> changes = new ArrayList<>();
        for (String line : lines) {
            changes.addAll(channels.on(LineParser.parse(line).orElseThrow()));
        }
        return changes;
    }

    private List<String> nicks(String channel) {
        return channels.channel(channel).orElseThrow().occupants().stream()
                .map(Occupant::nick)
                .toList();
    }

    private Occupant ann() {
        return channels.occupant("#desk", "ann").orElseThrow();
    }

    private void inDesk() {
        on(":carrel!c@h JOIN #Desk", ":irc 353 carrel = #Desk :carrel @ann +bob", ":irc 366 carrel #Desk :End");
    }

    @Test
    void whoIsThereIsKnownWhenTheListIsComplete() {
        assertThat(on(":carrel!c@h JOIN #Desk")).first().isInstanceOfSatisfying(Change.Entered.class, entered -> {
            assertThat(entered.us()).isTrue();
            assertThat(entered.channel().name()).isEqualTo("#Desk");
        });
        assertThat(on(":irc 353 carrel = #desk :carrel @ann")).isEmpty();
        assertThat(on(":irc 353 carrel = #DESK :+bob ")).isEmpty();
        assertThat(channels.channel("#desk").orElseThrow().isComplete()).isFalse();
        assertThat(on(":irc 366 carrel #desk :End"))
                .hasOnlyElementsOfType(Change.Complete.class)
                .hasSize(1);

        assertThat(nicks("#desk")).containsExactly("carrel", "ann", "bob");
        assertThat(ann().modes()).isEqualTo("o");
        assertThat(on(":irc 366 carrel #desk :End")).isEmpty();
    }

    @Test
    void severalRanksAndHostsMayBeToldAtOnce() {
        on(":carrel!c@h JOIN #desk", ":irc 353 carrel @ #desk :~@+ann!~a@lib.example bob!b@x carrel @ ");

        assertThat(ann())
                .extracting(Occupant::modes, Occupant::user, Occupant::host)
                .containsExactly("qov", "~a", "lib.example");
        assertThat(nicks("#desk")).containsExactly("carrel", "ann", "bob");
    }

    @Test
    void whoComesMayBeKnownByAccountAndName() {
        inDesk();

        assertThat(on(":Cid!c@x JOIN #desk cid :Cid of the library"))
                .first()
                .isInstanceOfSatisfying(Change.Entered.class, entered -> {
                    assertThat(entered.us()).isFalse();
                    assertThat(entered.who().account()).isEqualTo("cid");
                    assertThat(entered.who().realName()).isEqualTo("Cid of the library");
                });
        on(":dora!d@x JOIN #desk * :Dora");
        assertThat(channels.occupant("#desk", "dora").orElseThrow().account()).isEmpty();
    }

    @Test
    void leavingHasItsReason() {
        inDesk();

        assertThat(on(":ann!a@x PART #desk :bye")).first().isInstanceOfSatisfying(Change.Left.class, left -> {
            assertThat(left.who().nick()).isEqualTo("ann");
            assertThat(left.why()).isEqualTo("bye");
            assertThat(left.by()).isEmpty();
        });
        assertThat(on(":carrel!c@h KICK #desk bob :enough")).first().isInstanceOfSatisfying(Change.Left.class, left -> {
            assertThat(left.who().nick()).isEqualTo("bob");
            assertThat(left.by()).isEqualTo("carrel");
        });
        assertThat(nicks("#desk")).containsExactly("carrel");
        assertThat(on(":nobody!n@x PART #desk")).isEmpty();
    }

    @Test
    void whenWeAreThrownOutTheChannelIsGone() {
        inDesk();

        assertThat(on(":ann!a@x KICK #desk Carrel :wrong room"))
                .first()
                .isInstanceOfSatisfying(Change.Left.class, left -> {
                    assertThat(left.us()).isTrue();
                    assertThat(left.why()).isEqualTo("wrong room");
                });
        assertThat(channels.channel("#desk")).isEmpty();
        assertThat(on(":ann!a@x JOIN #desk", ":irc 353 carrel = #desk :ann", ":ann TOPIC #desk :x"))
                .isEmpty();
    }

    @Test
    void whoQuitsLeavesAllChannels() {
        inDesk();
        on(":carrel!c@h JOIN #two", ":ann!a@x JOIN #two");

        assertThat(on(":ann!a@x QUIT :gone home")).hasSize(2).hasOnlyElementsOfType(Change.Left.class);
    }

    @Test
    void aNewNickIsTheSameStayInEveryChannel() {
        inDesk();
        on(":carrel!c@h JOIN #two", ":ann!a@x JOIN #two");
        long stay = ann().stay();

        assertThat(on(":ann!a@x NICK Anna"))
                .containsExactly(new Change.Renamed(
                        "ann", channels.occupant("#desk", "anna").orElseThrow().ranked("o"), false));

        assertThat(channels.occupant("#desk", "ann")).isEmpty();
        assertThat(channels.occupant("#desk", "anna").orElseThrow().stay()).isEqualTo(stay);
        assertThat(channels.occupant("#desk", "anna").orElseThrow().modes()).isEqualTo("o");
        assertThat(channels.occupant("#two", "anna")).isPresent();
    }

    @Test
    void ourOwnNickIsFollowed() {
        inDesk();

        assertThat(on(":carrel!c@h NICK Guest12"))
                .first()
                .isInstanceOfSatisfying(
                        Change.Renamed.class,
                        renamed -> assertThat(renamed.us()).isTrue());
        assertThat(channels.own()).isEqualTo("Guest12");
        assertThat(channels.isOwn("guest12")).isTrue();
        assertThat(channels.isOwn("carrel")).isFalse();
        on(":ann!a@x KICK #desk guest12");
        assertThat(channels.all()).isEmpty();
    }

    @Test
    void comingBackIsAnotherStay() {
        inDesk();
        long stay = ann().stay();
        on(":ann!a@x PART #desk", ":ann!a@x JOIN #desk");

        assertThat(ann().stay()).isNotEqualTo(stay);
    }

    @Test
    void ranksComeAndGo() {
        inDesk();

        on(":ann!a@x MODE #desk +v-o+h ann ann ann");
        assertThat(ann().modes()).isEqualTo("hv");
        on(":ann!a@x MODE #desk -hv ann ann", ":ann!a@x MODE #desk +o nobody", ":ann!a@x MODE carrel +i");
        assertThat(ann().modes()).isEmpty();
    }

    @Test
    void modesOfAChannelComeAndGo() {
        inDesk();
        Channel desk = channels.channel("#desk").orElseThrow();

        on(":irc 324 carrel #desk +ntc", ":ann!a@x MODE #desk +S-nk+b key *!*@bad");
        assertThat(desk.hasMode('c')).isTrue();
        assertThat(desk.hasMode('S')).isTrue();
        assertThat(desk.hasMode('n')).isFalse();
        assertThat(desk.hasMode('b')).isFalse();
    }

    @Test
    void whatAChannelIsAboutIsToldOnceByWhom() {
        inDesk();

        assertThat(on(":irc 332 carrel #desk :Opening hours 9 to 5"))
                .containsExactly(new Change.Topic(channels.channel("#desk").orElseThrow(), ""));
        assertThat(channels.channel("#desk").orElseThrow().topic()).isEqualTo("Opening hours 9 to 5");
        assertThat(on(":ann!a@x TOPIC #desk :Closed"))
                .containsExactly(new Change.Topic(channels.channel("#desk").orElseThrow(), "ann"));
        on(":irc 331 carrel #desk :No topic is set");
        assertThat(channels.channel("#desk").orElseThrow().topic()).isEmpty();
    }

    @Test
    void peopleChangeWhileTheyAreThere() {
        inDesk();

        on(":ann!a@x ACCOUNT annika", ":ann!a@x CHGHOST b lib.example", ":ann!b@lib.example SETNAME :Ann of the desk");
        on(":ann!a@x AWAY :at lunch");
        assertThat(ann())
                .isEqualTo(
                        new Occupant("ann", "b", "lib.example", "annika", "Ann of the desk", true, "o", ann().stay()));
        on(":ann!a@x ACCOUNT *", ":ann!a@x AWAY");
        assertThat(ann().account()).isEmpty();
        assertThat(ann().away()).isFalse();
        channels.signedIn("ann", "annika");
        assertThat(ann().account()).isEqualTo("annika");
    }

    @Test
    void whatIsKnownFromAnotherChannelIsKnownHere() {
        inDesk();
        channels.signedIn("ann", "annika");
        on(":carrel!c@h JOIN #two", ":irc 353 carrel = #two :@ann carrel", ":irc 366 carrel #two :End");

        Occupant there = channels.occupant("#two", "ann").orElseThrow();
        assertThat(there.account()).isEqualTo("annika");
        assertThat(there.stay()).isNotEqualTo(ann().stay());
    }

    @ParameterizedTest
    @CsvSource({
        "ascii, Ann[x]~, ann[x]~, ANN{x}^",
        "rfc1459, Ann[x]~, ANN{X}^, ann(x)~",
        "rfc1459-strict, Ann[x]~, ANN{X}~, ANN{X}^",
        "rfc7613, Änn, äNN, ann"
    })
    void aNickIsTheSameByTheServersRule(String mapping, String nick, String same, String other) {
        channels.server(Isupport.none().with(List.of("CASEMAPPING=" + mapping)));
        on(":carrel!c@h JOIN #desk", ":" + nick + "!a@x JOIN #desk");

        assertThat(channels.occupant("#desk", other)).isEmpty();
        assertThat(channels.occupant("#desk", same).orElseThrow().nick()).isEqualTo(nick);
        on(":" + same + "!a@x PART #desk");
        assertThat(nicks("#desk")).containsExactly("carrel");
    }

    @Test
    void aNetsplitOfTwoHundredTakesThemAllAndBringsThemBack() {
        on(":carrel!c@h JOIN #desk");
        List<String> people = IntStream.range(0, 200).mapToObj(i -> "p" + i).toList();
        people.forEach(nick -> on(":" + nick + "!u@h JOIN #desk"));

        List<Change> left = new ArrayList<>();
        people.forEach(nick -> left.addAll(on(":" + nick + "!u@h QUIT :hub.example leaf.example")));

        assertThat(left).hasSize(200);
        assertThat(nicks("#desk")).containsExactly("carrel");
        people.forEach(nick -> on(":" + nick + "!u@h JOIN #desk"));
        assertThat(nicks("#desk")).hasSize(201);
    }

    @Test
    void linesThatMakeNoSenseChangeNothing() {
        inDesk();

        assertThat(on(
                        "JOIN",
                        ":x JOIN",
                        "PART",
                        "KICK",
                        "QUIT",
                        ":q QUIT",
                        "MODE",
                        "MODE #desk",
                        "324",
                        "353",
                        "353 carrel = #desk",
                        "366",
                        "TOPIC",
                        "AWAY",
                        "ACCOUNT",
                        "CHGHOST"))
                .isEmpty();
        assertThat(nicks("#desk")).containsExactly("carrel", "ann", "bob");
    }
}
