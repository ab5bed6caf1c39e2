package org.carrel.adapter.irc.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.signin.SaslExchange.Outcome;
import org.carrel.adapter.irc.wire.IrcLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaslTest {

    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_FIRST =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String SERVER_LAST = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private static SaslScram pencil() {
        return new SaslScram("SHA-256", "user", Secret.of("pencil"), NONCE);
    }

    private static String answer(SaslMechanism mechanism, String challenge) throws SaslTrouble {
        return new String(mechanism.answer(challenge.getBytes(UTF_8)), UTF_8);
    }

    /** RFC 7677, section 3. */
    @Test
    void scramSha256IsThatOfTheRfc() throws Exception {
        SaslScram scram = pencil();

        assertThat(scram.name()).isEqualTo("SCRAM-SHA-256");
        assertThat(answer(scram, "")).isEqualTo("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        assertThat(answer(scram, SERVER_FIRST))
                .isEqualTo("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        assertThat(scram.isProven()).isFalse();
        assertThat(answer(scram, SERVER_LAST)).isEmpty();
        assertThat(scram.isProven()).isTrue();
    }

    /** RFC 5802, section 5. */
    @Test
    void theSameWithSha1IsThatOfTheOlderRfc() throws Exception {
        SaslScram scram = new SaslScram("SHA-1", "user", Secret.of("pencil"), "fyko+d2lbbFgONRv9qkxdawL");

        assertThat(answer(scram, "")).isEqualTo("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
        assertThat(answer(scram, "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"))
                .isEqualTo("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        assertThat(answer(scram, "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")).isEmpty();
        assertThat(scram.isProven()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r=another,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4095",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=9999999",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=x",
                "r=rOprNGfwEbeRWgbNEkqOx,s=!,i=4096",
                "m=new,r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "",
                "nonsense"
            })
    void aServerThatKeepsToNoRuleIsNotAnswered(String challenge) throws Exception {
        SaslScram scram = pencil();
        answer(scram, "");

        assertThatThrownBy(() -> answer(scram, challenge)).isInstanceOf(SaslTrouble.class);
        assertThat(scram.isProven()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=AAAA", "v=", "", "e=invalid-proof", "v=!"})
    void aServerThatDoesNotKnowThePasswordHasProvenNothing(String last) throws Exception {
        SaslScram scram = pencil();
        answer(scram, "");
        answer(scram, SERVER_FIRST);

        assertThatThrownBy(() -> answer(scram, last)).isInstanceOf(SaslTrouble.class);
        assertThat(scram.isProven()).isFalse();
    }

    @Test
    void aCommaOrEqualsSignInAnAccountIsEscaped() throws Exception {
        assertThat(answer(new SaslScram("SHA-256", "a,b=c", Secret.of("x"), "n"), ""))
                .isEqualTo("n,,n=a=2Cb=3Dc,r=n");
    }

    @Test
    void everyNonceIsAnother() throws Exception {
        SecureRandom random = new SecureRandom();

        assertThat(answer(SaslScram.sha256("a", Secret.of("b"), random), ""))
                .isNotEqualTo(answer(SaslScram.sha256("a", Secret.of("b"), random), ""));
    }

    /** RFC 4013, section 3. */
    @ParameterizedTest
    @CsvSource({"I\u00adX, IX", "user, user", "USER, USER", "\u00aa, a", "\u2168, IX", "a\u00a0b, a b"})
    void namesThatLookTheSameAreTheSame(String text, String prepared) throws Exception {
        assertThat(SaslPrep.prepare(text)).isEqualTo(prepared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u200e", "\ue000", "\ufffd", "\u2028", "\ufdd0"})
    void whatANameMayNotHoldIsRefused(String text) {
        assertThatThrownBy(() -> SaslPrep.prepare(text)).isInstanceOf(SaslTrouble.class);
    }

    // The exchange

    private static IrcLine authenticate(String words) {
        return IrcLine.of("AUTHENTICATE", words);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void plainSendsNameAndPassword() {
        SaslExchange exchange = new SaslExchange(new SaslPlain("ask", Secret.of("geheim")));

        assertThat(exchange.begin()).isEqualTo(authenticate("PLAIN"));
        assertThat(exchange.on(authenticate("+"))).containsExactly(authenticate(base64("\0ask\0geheim")));
        assertThat(exchange.on(IrcLine.of("900", "carrel", "carrel!u@h", "ask", "You are now logged in")))
                .isEmpty();
        assertThat(exchange.outcome()).isEmpty();
        exchange.on(IrcLine.of("903", "carrel", "SASL authentication successful"));
        assertThat(exchange.outcome()).contains(Outcome.DONE);
    }

    @Test
    void externalSaysNothing() {
        SaslExchange exchange = new SaslExchange(new SaslExternal());

        assertThat(exchange.begin()).isEqualTo(authenticate("EXTERNAL"));
        assertThat(exchange.on(authenticate("+"))).containsExactly(authenticate("+"));
    }

    @Test
    void scramGoesThroughItsThreeSteps() {
        SaslExchange exchange = new SaslExchange(pencil());

        assertThat(exchange.on(authenticate("+"))).hasSize(1);
        assertThat(exchange.on(authenticate(base64(SERVER_FIRST)))).hasSize(1);
        assertThat(exchange.on(authenticate(base64(SERVER_LAST)))).containsExactly(authenticate("+"));
        exchange.on(IrcLine.of("903"));
        assertThat(exchange.outcome()).contains(Outcome.DONE);
    }

    @Test
    void successBeforeTheServersProofIsNone() {
        SaslExchange exchange = new SaslExchange(pencil());
        exchange.on(authenticate("+"));
        exchange.on(authenticate(base64(SERVER_FIRST)));
        exchange.on(IrcLine.of("903"));

        assertThat(exchange.outcome()).contains(Outcome.NOT_PROVEN);
    }

    @Test
    void aFalseProofEndsIt() {
        SaslExchange exchange = new SaslExchange(pencil());
        exchange.on(authenticate("+"));
        exchange.on(authenticate(base64(SERVER_FIRST)));

        assertThat(exchange.on(authenticate(base64("v=AAAA")))).containsExactly(authenticate("*"));
        exchange.on(IrcLine.of("906", "carrel", "SASL authentication aborted"));
        assertThat(exchange.outcome()).contains(Outcome.NOT_PROVEN);
    }

    @Test
    void longAnswersGoInPiecesOf400() {
        for (int length : new int[] {299, 300, 301, 600, 900}) {
            String password = "x".repeat(length - 5);
            SaslExchange exchange = new SaslExchange(new SaslPlain("ask", Secret.of(password)));
            List<String> pieces =
                    exchange.on(authenticate("+")).stream().map(IrcLine::last).toList();

            assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.length() == 400);
            assertThat(pieces.getLast()).hasSizeLessThan(400).isNotEmpty();
            String whole =
                    String.join("", pieces.getLast().equals("+") ? pieces.subList(0, pieces.size() - 1) : pieces);
            assertThat(new String(Base64.getDecoder().decode(whole), UTF_8)).isEqualTo("\0ask\0" + password);
        }
    }

    @Test
    void longChallengesComeInPiecesOf400() {
        String salt = Base64.getEncoder().encodeToString(new byte[600]);
        String whole = base64("r=" + NONCE + "x,s=" + salt + ",i=4096");
        SaslExchange exchange = new SaslExchange(pencil());
        exchange.on(authenticate("+"));

        int from = 0;
        while (whole.length() - from >= 400) {
            assertThat(exchange.on(authenticate(whole.substring(from, from + 400))))
                    .isEmpty();
            from += 400;
        }
        assertThat(exchange.on(authenticate(from == whole.length() ? "+" : whole.substring(from))))
                .hasSize(1)
                .noneMatch(line -> line.last().equals("*"));
    }

    @Test
    void aServerCannotFillOurMemory() {
        SaslExchange exchange = new SaslExchange(new SaslExternal());

        boolean aborted = false;
        for (int i = 0; i < 1000 && !aborted; i++) {
            aborted = exchange.on(authenticate("A".repeat(400))).contains(authenticate("*"));
        }
        assertThat(aborted).isTrue();
    }

    @Test
    void whatIsNoBase64EndsIt() {
        SaslExchange exchange = new SaslExchange(new SaslExternal());

        assertThat(exchange.on(authenticate("!"))).containsExactly(authenticate("*"));
    }

    @ParameterizedTest
    @CsvSource({"902, REFUSED", "904, REFUSED", "905, REFUSED", "906, NOT_PROVEN", "908, NO_MECHANISM", "907, DONE"})
    void numbersSayHowItEnded(String numeric, Outcome outcome) {
        SaslExchange exchange = new SaslExchange(new SaslPlain("a", Secret.of("b")));
        exchange.on(authenticate("+"));
        exchange.on(IrcLine.of(numeric));

        assertThat(exchange.outcome()).contains(outcome);
        exchange.on(IrcLine.of("903"));
        assertThat(exchange.outcome()).contains(outcome);
    }

    @Test
    void aRefusalBeforeAnyQuestionMeansThatTheMechanismIsUnknown() {
        SaslExchange exchange = new SaslExchange(new SaslExternal());
        exchange.on(IrcLine.of("904"));

        assertThat(exchange.outcome()).isEqualTo(Optional.of(Outcome.NO_MECHANISM));
    }
}
