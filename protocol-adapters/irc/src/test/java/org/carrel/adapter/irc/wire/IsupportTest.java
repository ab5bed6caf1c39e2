package org.carrel.adapter.irc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carrel.adapter.irc.wire.ChannelModes.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsupportTest {

    private static Isupport says(String... tokens) {
        return Isupport.none().with(List.of(tokens));
    }

    @Test
    void aServerThatSaysNothingIsAsTheRfcHasIt() {
        Isupport none = Isupport.none();

        assertThat(none.caseMapping()).isEqualTo(CaseMapping.RFC1459);
        assertThat(none.ranks()).isEqualTo(PrefixModes.STANDARD);
        assertThat(none.isChannel("#desk")).isTrue();
        assertThat(none.isChannel("&desk")).isTrue();
        assertThat(none.isChannel("ann")).isFalse();
        assertThat(none.isChannel("")).isFalse();
        assertThat(none.lineLength()).isEqualTo(512);
        assertThat(none.hostLength()).isEqualTo(63);
        assertThat(none.monitor()).isEmpty();
        assertThat(none.chatHistory()).isEmpty();
        assertThat(none.targets("PRIVMSG")).isEqualTo(1);
        assertThat(none.allowsTag("typing")).isTrue();
        assertThat(none.network()).isEmpty();
    }

    @Test
    void tokensStandBetweenOurNickAndTheWordsForPeople() {
        IrcLine line =
                IrcLine.of("005", "carrel", "NICKLEN=24", "UTF8ONLY", "NETWORK=Library\\x20Net", "are supported");

        Isupport said = Isupport.none().with(line);

        assertThat(said.nickLength()).isEqualTo(24);
        assertThat(said.has("UTF8ONLY")).isTrue();
        assertThat(said.network()).isEqualTo("Library Net");
        assertThat(said.has("CARREL")).isFalse();
        assertThat(said.has("ARE SUPPORTED")).isFalse();
    }

    @Test
    void laterLinesAddReplaceAndTakeBack() {
        Isupport said =
                says("NICKLEN=24", "MONITOR=100", "utf8only").with(List.of("-MONITOR", "NICKLEN=30", "WHOX", ""));

        assertThat(said.nickLength()).isEqualTo(30);
        assertThat(said.monitor()).isEmpty();
        assertThat(said.said()).containsExactly("NICKLEN=30", "UTF8ONLY", "WHOX");
        assertThat(Isupport.none().with(said.said()).said()).isEqualTo(said.said());
    }

    @Test
    void numbersWithoutSenseAreNotBelieved() {
        Isupport said =
                says("NICKLEN=0", "USERLEN=-4", "HOSTLEN=x", "LINELEN=99999999999", "CHANNELLEN=", "LINELEN=100");

        assertThat(said.nickLength()).isEqualTo(31);
        assertThat(said.userLength()).isEqualTo(20);
        assertThat(said.hostLength()).isEqualTo(63);
        assertThat(said.lineLength()).isEqualTo(512);
        assertThat(said.channelLength()).isEqualTo(200);
        assertThat(says("LINELEN=999999999").lineLength()).isEqualTo(64 * 1024);
        assertThat(says("HOSTLEN=200").hostLength()).isEqualTo(200);
        assertThat(says("LINELEN=2048").lineLength()).isEqualTo(2048);
    }

    @Test
    void limitsMayBeNamedWithoutANumber() {
        assertThat(says("MONITOR").monitor()).hasValue(Integer.MAX_VALUE);
        assertThat(says("MONITOR=30").monitor()).hasValue(30);
        assertThat(says("CHATHISTORY=0").chatHistory()).hasValue(100);
        assertThat(says("CHATHISTORY=50").chatHistory()).hasValue(50);
        assertThat(says("draft/CHATHISTORY=50").chatHistory()).hasValue(50);
    }

    @Test
    void targetsAreCountedByCommand() {
        Isupport said = says("TARGMAX=PRIVMSG:4,notice:3,JOIN:,KICK:x", "MAXTARGETS=20");

        assertThat(said.targets("PRIVMSG")).isEqualTo(4);
        assertThat(said.targets("NOTICE")).isEqualTo(3);
        assertThat(said.targets("JOIN")).isEqualTo(Integer.MAX_VALUE);
        assertThat(said.targets("PART")).isEqualTo(20);
    }

    @Test
    void referencesMayBeLimited() {
        assertThat(Isupport.none().refersBy("msgid")).isTrue();
        assertThat(says("MSGREFTYPES=timestamp").refersBy("msgid")).isFalse();
        assertThat(says("MSGREFTYPES=msgid,timestamp").refersBy("timestamp")).isTrue();
    }

    @Test
    void clientTagsMayBeDeniedOneByOneOrAllButSome() {
        assertThat(says("CLIENTTAGDENY=typing,draft/react").allowsTag("typing")).isFalse();
        assertThat(says("CLIENTTAGDENY=typing,draft/react").allowsTag("reply")).isTrue();
        assertThat(says("CLIENTTAGDENY=*,-reply").allowsTag("typing")).isFalse();
        assertThat(says("CLIENTTAGDENY=*,-reply").allowsTag("reply")).isTrue();
        assertThat(says("CLIENTTAGDENY=").allowsTag("typing")).isTrue();
    }

    @Test
    void whatIsSaidToARankIsSaidInTheChannel() {
        Isupport said = says("CHANTYPES=#", "STATUSMSG=@+");

        assertThat(said.withoutRank("@#desk")).isEqualTo("#desk");
        assertThat(said.withoutRank("@+#desk")).isEqualTo("#desk");
        assertThat(said.withoutRank("#desk")).isEqualTo("#desk");
        assertThat(said.withoutRank("ann")).isEqualTo("ann");
        assertThat(said.withoutRank("@ann")).isEqualTo("@ann");
        assertThat(says("CHANTYPES=#+", "STATUSMSG=+").withoutRank("+desk")).isEqualTo("+desk");
    }

    @Test
    void ranksHaveASignAndAMode() {
        PrefixModes ranks = says("PREFIX=(qaohv)~&@%+").ranks();

        assertThat(ranks.mode('%')).isEqualTo('h');
        assertThat(ranks.isSign('~')).isTrue();
        assertThat(ranks.isSign('!')).isFalse();
        assertThat(ranks.moderates("v")).isFalse();
        assertThat(ranks.moderates("hv")).isTrue();
        assertThat(says("PREFIX=").ranks().isSign('@')).isFalse();
        assertThat(says("PREFIX=(ov)@").ranks()).isEqualTo(PrefixModes.STANDARD);
        assertThat(says("PREFIX=ov").ranks()).isEqualTo(PrefixModes.STANDARD);
    }

    @Test
    void modesTakeTheirParameters() {
        Isupport said = says("CHANMODES=beI,k,lf,imnst", "PREFIX=(ov)@+");

        assertThat(said.channelModes().changes(said.ranks(), List.of("+ol-lk+mb", "ann", "20", "key", "*!*@bad")))
                .containsExactly(
                        new Change(true, 'o', "ann"),
                        new Change(true, 'l', "20"),
                        new Change(false, 'l', ""),
                        new Change(false, 'k', "key"),
                        new Change(true, 'm', ""),
                        new Change(true, 'b', "*!*@bad"));
        assertThat(said.channelModes().changes(said.ranks(), List.of("+o"))).containsExactly(new Change(true, 'o', ""));
        assertThat(said.channelModes().changes(said.ranks(), List.of())).isEmpty();
        assertThat(says("CHANMODES=b").channelModes()).isEqualTo(ChannelModes.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "ascii, Nick[A]~\\, nick[a]~\\",
        "rfc1459, Nick[A]~\\, nick{a}^|",
        "rfc1459-strict, Nick[A]~\\, nick{a}~|",
        "rfc7613, ÄRGER, ärger",
        "rfc7613, Ｗｉｄｅ, wide",
        "precis, e\u0301, é",
        "unheard-of, A[, a{",
        "ascii, ÄRGER, Ärger"
    })
    void sameNamesHaveOneForm(String mapping, String name, String folded) {
        assertThat(says("CASEMAPPING=" + mapping).fold(name)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        for (CaseMapping mapping : CaseMapping.values()) {
            String once = mapping.fold("AbC[]\\~^{}|ÄÖÜẞ");
            assertThat(mapping.fold(once)).isEqualTo(once);
            assertThat(mapping.same("ABC", "abc")).isTrue();
            assertThat(mapping.same("abc", "abd")).isFalse();
        }
    }
}
