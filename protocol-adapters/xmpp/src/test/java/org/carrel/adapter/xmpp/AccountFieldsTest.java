package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFieldsTest {

    private static AccountConfig config(Map<String, String> values) {
        Map<String, List<String>> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new AccountConfig("1", all, Map.of(AccountFields.PASSWORD, Secret.of("secret")));
    }

    @Test
    void addressAndPasswordAreEnough() {
        AccountConfig config = config(Map.of(AccountFields.ADDRESS, " Ask@Library.example "));

        assertThat(AccountFields.check(config)).isEmpty();
        AccountSettings settings = AccountSettings.of(config);
        assertThat(settings.address().toString()).isEqualTo("ask@library.example");
        assertThat(settings.resource()).isEqualTo("carrel");
        assertThat(settings.insecure()).isFalse();
        assertThat(settings.directTls()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "library.example", "ask@", "@library.example", "a b@library.example", "ask@x.example/home"})
    void aWrongAddressIsSaidWithARightOne(String address) {
        assertThat(AccountFields.check(config(Map.of(AccountFields.ADDRESS, address))))
                .containsExactly(new Problem(
                        AccountFields.ADDRESS,
                        Words.text("address-shape", "A Jabber address looks like ask@library.example")));
    }

    @Test
    void aFingerprintMayHaveColonsAndCapitals() {
        String pin = "AB:".repeat(31) + "AB";
        AccountConfig config =
                config(Map.of(AccountFields.ADDRESS, "ask@library.example", AccountFields.CERTIFICATE, pin));

        assertThat(AccountFields.check(config)).isEmpty();
        assertThat(AccountSettings.of(config).pin()).contains("ab".repeat(32));
    }

    @Test
    void everyWrongFieldIsNamed() {
        AccountConfig config = config(Map.of(
                AccountFields.ADDRESS, "ask@library.example",
                AccountFields.PORT, "70000",
                AccountFields.TLS, "perhaps",
                AccountFields.CONTACT_REQUESTS, "never",
                AccountFields.CERTIFICATE, "xyz"));

        assertThat(AccountFields.check(config))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        AccountFields.PORT,
                        AccountFields.TLS,
                        AccountFields.CONTACT_REQUESTS,
                        AccountFields.CERTIFICATE);
    }
}
