package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    private static AccountSettings settings(Map<String, String> fields, Map<String, String> secrets) {
        Map<String, List<String>> values =
                new HashMap<>(Map.of("host", List.of("irc.example"), "nick", List.of("ask")));
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        Map<String, Secret> hidden = new HashMap<>();
        secrets.forEach((name, value) -> hidden.put(name, Secret.of(value)));
        return AccountSettings.of(new AccountConfig("1", values, hidden));
    }

    /** One sign-in, with what we say. */
    private static final class Trial {
        private final Session session;
        private final Registration registration;

        Trial(AccountSettings settings, boolean secure) {
            List<String> wanted = new ArrayList<>(Caps.WANTED);
            wanted.add("sasl");
            session = new Session("s", new CapNegotiation(wanted, Caps.NEEDS), settings.nick());
            registration =
                    new Registration(settings, session, Mechanisms.of(settings, secure, new SecureRandom()), secure);
        }

        List<String> on(String... lines) {
            List<String> said = new ArrayList<>();
            for (String line : lines) {
                registration.on(LineParser.parse(line).orElseThrow()).forEach(each -> said.add(text(each)));
            }
            return said;
        }

        AccountStatus refused() {
            return ((Registration.Outcome.Refused) registration.outcome().orElseThrow()).status();
        }
    }

    private static String text(IrcLine line) {
        return line.command() + " " + String.join(" ", line.params());
    }

    private static Trial plain() {
        return new Trial(settings(Map.of(), Map.of()), true);
    }

    private static Trial withPassword(String signIn) {
        return new Trial(settings(Map.of("sign-in", signIn), Map.of("password", "secret")), true);
    }

    @Test
    void weSayWhoWeAre() {
        Trial trial = new Trial(
                settings(Map.of("user", "desk", "name", "Main Library"), Map.of("server-password", "open")), true);

        assertThat(trial.registration.begin())
                .extracting(RegistrationTest::text)
                .containsExactly("CAP LS 302", "PASS open", "NICK ask", "USER desk 0 * Main Library");
    }

    @Test
    void aServerWithoutCapabilitiesLetsUsIn() {
        Trial trial = plain();

        trial.on(":s 421 * CAP :Unknown command", ":s 001 ask :Welcome", ":s 376 ask :End");
        assertThat(trial.registration.outcome()).contains(new Registration.Outcome.Welcome(false));
    }

    @Test
    void aServerWithoutAMessageOfTheDayLetsUsIn() {
        Trial trial = plain();

        trial.on(":s 001 Ask :Welcome", ":s 422 ask :MOTD File is missing");
        assertThat(trial.registration.outcome()).contains(new Registration.Outcome.Welcome(false));
        assertThat(trial.session.channels().own()).isEqualTo("Ask");
    }

    @Test
    void capabilitiesEndWhenAllAreAnswered() {
        Trial trial = plain();

        assertThat(trial.on("CAP * LS * :batch", "CAP * LS :server-time")).containsExactly("CAP REQ batch server-time");
        assertThat(trial.on("CAP * ACK :batch server-time")).containsExactly("CAP END");
        assertThat(trial.on("CAP * LIST :batch")).isEmpty();
    }

    @Test
    void anEchoIsOnlyAskedForWhereItHasALabel() {
        assertThat(plain().on("CAP * LS :echo-message message-tags")).containsExactly("CAP REQ message-tags");
        assertThat(plain().on("CAP * LS :echo-message labeled-response batch"))
                .containsExactly("CAP REQ echo-message labeled-response batch");
    }

    @Test
    void theBestMechanismIsTriedFirstAndThenTheNext() {
        Trial trial = withPassword("best");
        trial.on("CAP * LS :sasl=PLAIN,SCRAM-SHA-256");

        assertThat(trial.on("CAP * ACK :sasl")).containsExactly("AUTHENTICATE SCRAM-SHA-256");
        assertThat(trial.on(":s 904 * :failed")).containsExactly("AUTHENTICATE PLAIN");
        assertThat(trial.on("AUTHENTICATE +")).containsExactly("AUTHENTICATE AGFzawBzZWNyZXQ=");
        assertThat(trial.on(":s 903 * :ok")).containsExactly("CAP END");
        trial.on(":s 376 ask :End");
        assertThat(trial.registration.outcome()).contains(new Registration.Outcome.Welcome(true));
    }

    @Test
    void whatIsRefusedToTheLastIsSaid() {
        Trial trial = withPassword("plain");
        trial.on("CAP * LS :sasl", "CAP * ACK :sasl", "AUTHENTICATE +", ":s 904 * :failed");

        assertThat(trial.refused().code()).isEqualTo(AccountStatus.Code.BAD_CREDENTIALS);
        assertThat(trial.refused().text().code()).isEqualTo("irc.bad-password");
    }

    @Test
    void aServerThatProvesNothingGetsNoOtherPassword() {
        Trial trial = withPassword("best");
        trial.on("CAP * LS :sasl=PLAIN,SCRAM-SHA-256", "CAP * ACK :sasl", "AUTHENTICATE +");

        assertThat(trial.on(":s 903 * :ok")).isEmpty();
        assertThat(trial.refused().text().code()).isEqualTo("irc.not-proven");
    }

    @Test
    void whoMustSignInGoesNowhereElse() {
        Trial offersNone = withPassword("scram");
        offersNone.on("CAP * LS :sasl=PLAIN", "CAP * ACK :sasl");
        assertThat(offersNone.refused().text().code()).isEqualTo("irc.no-sasl");

        Trial knowsNone = withPassword("plain");
        knowsNone.on(":s 001 ask :Welcome", ":s 376 ask :End");
        assertThat(knowsNone.refused().text().code()).isEqualTo("irc.no-sasl");
    }

    @Test
    void withoutTlsThePasswordIsNotSentAsItIs() {
        AccountSettings open = settings(Map.of("tls", "none"), Map.of("password", "secret"));
        Trial trial = new Trial(open, false);

        trial.on("CAP * LS :sasl=PLAIN");
        assertThat(trial.on("CAP * ACK :sasl")).containsExactly("CAP END");
    }

    @Test
    void aServerThatWantsTlsIsCalledThere() {
        Trial trial = new Trial(settings(Map.of("tls", "none"), Map.of("password", "secret")), false);

        assertThat(trial.on("CAP * LS :sasl sts=port=6697,duration=100")).isEmpty();
        assertThat(trial.registration.outcome()).contains(new Registration.Outcome.Elsewhere(6697));
        assertThat(plain().on("CAP * LS :sts=port=6697,duration=100")).containsExactly("CAP END");
    }

    @Test
    void aNickInUseIsFollowedByOthersLikeIt() {
        Trial trial = plain();
        List<String> tried = new ArrayList<>();
        while (trial.registration.outcome().isEmpty()) {
            tried.addAll(trial.on(":s 433 * ask :in use"));
        }

        assertThat(tried)
                .startsWith("NICK ask_", "NICK ask__", "NICK ask3")
                .doesNotHaveDuplicates()
                .hasSize(11);
        assertThat(trial.refused().text().code()).isEqualTo("irc.nick-in-use");
    }

    @ParameterizedTest
    @CsvSource({
        "':s 432 * ask :Erroneous', nick-refused, FAILED",
        "':s 464 * :Password incorrect', server-password, BAD_CREDENTIALS",
        "':s 465 * :You are banned', banned, FAILED",
        "':s FAIL * ACCOUNT_REQUIRED :Sign in first', account-required, BAD_CREDENTIALS",
        "'ERROR :Closing link: [G-lined: bad]', banned, FAILED",
        "'ERROR :Closing link: [Z:lined (spam)]', banned, FAILED",
        "'ERROR :You have been AKILLed', banned, FAILED",
        "'ERROR :Trying to reconnect too fast.', too-often, LOST",
        "'ERROR :Too many connections from your host', too-often, LOST",
        "'ERROR :Closing Link: (Excess Flood)', flooded, LOST",
        "'ERROR :Closing Link: (RecvQ exceeded)', flooded, LOST",
        "'ERROR :Closing Link: (Killed (oper (go)))', killed, LOST",
        "'ERROR :Access denied: Bad password?', server-password, BAD_CREDENTIALS",
        "'ERROR :Closing Link: (Ping timeout)', closed, LOST",
        "'ERROR :Server is going down', closed, LOST"
    })
    void whatTheServerSaysIsUnderstood(String line, String code, AccountStatus.Code status) {
        Trial trial = plain();
        trial.on(line);

        assertThat(trial.refused().text().code()).isEqualTo("irc." + code);
        assertThat(trial.refused().code()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "':s 900 ask ask!u@h library :You are now logged in', YES",
        "':NickServ!s@services NOTICE ask :You are now identified for library.', YES",
        "':NickServ!s@services NOTICE ask :Password accepted - you are now recognized.', YES",
        "':NickServ!s@services NOTICE ask :Invalid password for library.', NO",
        "':NickServ!s@services NOTICE ask :Password incorrect.', NO",
        "':NickServ!s@services NOTICE ask :Your nick isn''t registered.', NO",
        "':s 401 ask NickServ :No such nick', NONE"
    })
    void theServicesAreUnderstood(String line, NickServ.Answer answer) {
        assertThat(NickServ.meaning(LineParser.parse(line).orElseThrow())).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "':NickServ!s@services NOTICE ask :This nickname is registered. Please choose another, or identify via /msg NickServ identify <password>.'",
        "':ann!a@x NOTICE ask :Invalid password'",
        "':NickServ!s@services PRIVMSG ask :Invalid password'",
        "':s 401 ask ann :No such nick'"
    })
    void whatIsNoAnswerOfTheServicesIsNone(String line) {
        assertThat(NickServ.meaning(LineParser.parse(line).orElseThrow())).isEmpty();
    }
}
