package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Field;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFieldsTest {

    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\n";

    private final Map<String, List<String>> values =
            new HashMap<>(Map.of("host", List.of(" irc.library.example "), "nick", List.of("ask-library")));
    private final Map<String, Secret> secrets = new HashMap<>();

    private AccountConfig config() {
        return new AccountConfig("a1", values, secrets);
    }

    private List<String> wrong() {
        return AccountCheck.of(config()).stream().map(Problem::field).distinct().toList();
    }

    @Test
    void serverAndNickAreEnough() {
        assertThat(wrong()).isEmpty();
        AccountSettings settings = AccountSettings.of(config());

        assertThat(settings.host()).isEqualTo("irc.library.example");
        assertThat(settings.portOrUsual()).isEqualTo(6697);
        assertThat(settings.tls()).isTrue();
        assertThat(settings.name()).isEqualTo("ask-library");
        assertThat(settings.account()).isEqualTo("ask-library");
        assertThat(settings.password()).isEmpty();
        assertThat(settings.signIn()).isEqualTo(AccountSettings.SignIn.BEST);
        assertThat(settings.encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(settings.pace().burst()).isEqualTo(5);
        assertThat(settings.pace().perSecond()).isEqualTo(0.5);
        assertThat(settings.invitations()).isEqualTo(AccountSettings.Invitations.ASK);
        assertThat(settings.answerPrograms()).isTrue();
        assertThat(settings.rooms()).isEmpty();
    }

    @Test
    void everythingMayBeSaid() {
        values.putAll(Map.of(
                "port", List.of("7000"),
                "tls", List.of("none"),
                "rooms", List.of("#desk", "", " #staff  secret key "),
                "account", List.of("library"),
                "sign-in", List.of("external"),
                "certificate", List.of("AA:".repeat(31) + "AA"),
                "pace", List.of("unlimited"),
                "answer-programs", List.of("false")));
        secrets.putAll(Map.of(
                "client-certificate", Secret.of(PEM), "password", Secret.of("x"), "server-password", Secret.of("")));
        AccountSettings settings = AccountSettings.of(config());

        assertThat(settings.portOrUsual()).isEqualTo(7000);
        assertThat(settings.tls()).isFalse();
        assertThat(settings.rooms()).extracting(AccountSettings.Room::name).containsExactly("#desk", "#staff");
        assertThat(settings.rooms().get(1).key().reveal()).isEqualTo("secret key");
        assertThat(settings.toString()).doesNotContain("secret key");
        assertThat(settings.pin()).contains("aa".repeat(32));
        assertThat(settings.pace().perSecond()).isZero();
        assertThat(settings.serverPassword()).isEmpty();
        assertThat(settings.answerPrograms()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "host, a b",
        "port, 0",
        "port, 65536",
        "port, x",
        "tls, perhaps",
        "nick, ''",
        "nick, 1st",
        "nick, a b",
        "nick, a.b",
        "user, a b",
        "user, ä",
        "certificate, abc",
        "rooms, 'a,b'",
        "sign-in, x",
        "sign-in, plain",
        "pace, x",
        "encoding, utf-7",
        "invitations, x"
    })
    void whatIsWrongNamesItsField(String field, String value) {
        values.put(field, List.of(value));

        assertThat(wrong()).containsExactly(field.equals("sign-in") && value.equals("plain") ? "password" : field);
        assertThatIllegalArgumentException().isThrownBy(() -> AccountSettings.of(config()));
    }

    @Test
    void aSecretOfTwoLinesIsNone() {
        secrets.put("password", Secret.of("a\r\nQUIT"));
        secrets.put("server-password", Secret.of("a\nQUIT"));
        secrets.put("client-certificate", Secret.of("no pem"));

        assertThat(wrong()).containsExactlyInAnyOrder("password", "server-password", "client-certificate");
    }

    @Test
    void signInByCertificateNeedsOne() {
        values.put("sign-in", List.of("external"));

        assertThat(wrong()).containsExactly("client-certificate");
    }

    @Test
    void everyFieldHasWordsOfItsOwn() {
        List<String> codes = new ArrayList<>();
        for (Field field : AccountFields.all()) {
            codes.add(field.label().code());
            codes.add(field.help().code());
            field.choiceLabels().forEach(label -> codes.add(label.code()));
        }
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("irc\\.field\\.[a-z0-9.-]+"));
    }
}
