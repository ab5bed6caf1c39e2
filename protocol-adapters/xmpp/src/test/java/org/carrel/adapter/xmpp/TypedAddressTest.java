package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {

    private static String read(DialogRef.Kind kind, String typed) throws AdapterException {
        DialogRef dialog = TypedAddress.read(kind, typed, "desk-server");
        assertThat(dialog.kind()).isEqualTo(kind);
        return dialog.address();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "Anna@Example.ORG/phone",
                "\t anna@example.org \n",
                "anna@example.org/Anna's phone @ home/2",
                "\u200banna@example.org\ufeff",
                "ａｎｎａ＠example。org",
                "anna@example.org.",
                "xmpp:anna@example.org",
                "XMPP:Anna@example.org/phone?message;body=hello%20there",
                "xmpp:anna@example.org#here",
                "xmpp:%61nna@example.org",
                "xmpp://anna@example.org",
                "xmpp://desk@library.example/anna@example.org?chat"
            })
    void whateverIsTypedForOnePersonIsOneAddress(String typed) throws Exception {
        assertThat(read(DialogRef.Kind.PEER, typed)).isEqualTo("anna@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA+books@example.org, anna+books@example.org",
        "xmpp:anna+books@example.org, anna+books@example.org",
        "a\u0308nne@example.org, änne@example.org",
        "anna@XN--BCHER-KVA.example, anna@bücher.example",
        "anna@Bücher.example, anna@bücher.example",
        "anna@[2001:DB8::1], anna@[2001:db8::1]",
        "anna@localhost, anna@localhost",
        "o\\27brien@example.org, o\\27brien@example.org",
        "irc.example.org, irc.example.org",
        "desk-server, desk-server",
        "xmpp:anna%net@example.org, anna%net@example.org",
        "anna@sub_net.example, anna@sub_net.example"
    })
    void lettersAndServersHaveOneForm(String typed, String address) throws Exception {
        assertThat(read(DialogRef.Kind.PEER, typed)).isEqualTo(address);
        assertThat(read(DialogRef.Kind.PEER, address)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "'', xmpp.address-missing",
        "'  ', xmpp.address-missing",
        "xmpp:, xmpp.address-missing",
        "/phone, xmpp.address-missing",
        "anna, xmpp.address-without-server",
        "anna lee@example.org, xmpp.address-blank",
        "anna@example.org hello, xmpp.address-blank",
        "anna@, xmpp.bad-address",
        "anna@., xmpp.bad-address",
        "@example.org, xmpp.bad-address",
        "anna@@example.org, xmpp.bad-address",
        "anna@lee@example.org, xmpp.bad-address",
        "anna@example..org, xmpp.bad-address",
        "'anna@exa,mple.org', xmpp.bad-address",
        "<anna@example.org>, xmpp.bad-address",
        "mailto:anna@example.org, xmpp.bad-address",
        "an\u0000na@example.org, xmpp.bad-address",
        "an\ud83dna@example.org, xmpp.bad-address",
        "xmpp:an%ff@example.org, xmpp.bad-address",
        "xmpp:an%2Fna@example.org, xmpp.bad-address",
        "anna@[not-an-ip], xmpp.bad-address",
        "anna@[, xmpp.bad-address"
    })
    void whatIsNoAddressIsRefusedWithARightOne(String typed, String code) {
        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> read(DialogRef.Kind.PEER, typed));

        assertThat(refusal.text.code()).isEqualTo(code);
        assertThat(refusal.text.english()).contains("name@server.example");
    }

    @Test
    void aRoomIsNamedWithoutTheNick() throws Exception {
        assertThat(read(DialogRef.Kind.ROOM, "Readers@Conference.Example.org/Anna"))
                .isEqualTo("readers@conference.example.org");
        assertThat(read(DialogRef.Kind.ROOM, "xmpp:readers@conference.example.org?join"))
                .isEqualTo("readers@conference.example.org");
    }

    @Test
    void aServerIsNoRoom() {
        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> read(DialogRef.Kind.ROOM, "conference.example.org"));

        assertThat(refusal.text.english()).contains("room@conference.example");
    }

    @Test
    void anEndlessOneIsShownShortened() {
        String endless = "a".repeat(2_000) + "@example.org";
        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> read(DialogRef.Kind.PEER, endless));

        assertThat(refusal.text.english()).hasSizeLessThan(300).contains("name@server.example");
    }
}
