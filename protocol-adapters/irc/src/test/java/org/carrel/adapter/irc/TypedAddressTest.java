package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.DialogRef.Kind;
import org.carrel.adapter.irc.wire.Isupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {

    private final Isupport server = Isupport.none().with(List.of("CHANTYPES=#&"));

    private String read(Kind kind, String typed) throws AdapterException {
        DialogRef dialog = TypedAddress.read(kind, typed, server);
        assertThat(dialog.kind()).isEqualTo(kind);
        assertThat(TypedAddress.read(kind, dialog.address(), server)).isEqualTo(dialog);
        return dialog.address();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "ann ann",
                "'  Ann\t' ann",
                "@Ann ann",
                "+ann ann",
                "<@ann> ann",
                "ann: ann",
                "ann, ann",
                "ann!~a@lib.example ann",
                "Ann[m] ann{m}",
                "_ann_ _ann_",
                "irc://irc.example/ann,isnick ann",
                "IRC://irc.example:6697/Ann,isnick,needpass ann",
                "ircs://irc.example/ann ann",
                "irc:ann ann",
                "'\u200bann\u00a0' ann",
                "Ärger Ärger"
            })
    void whateverIsTypedForAPersonIsTheirNick(String typed, String nick) throws Exception {
        assertThat(read(Kind.PEER, typed)).isEqualTo(nick);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "#Desk #desk",
                "desk #desk",
                "' #desk ' #desk",
                "@#desk #desk",
                "&local &local",
                "##desk ##desk",
                "irc://irc.example/desk #desk",
                "irc://irc.example/%23desk #desk",
                "ircs://irc.example:6697/#desk,needkey?key #desk",
                "irc://irc.example/%23%23c++ ##c++",
                "irc:///desk #desk"
            })
    void whateverIsTypedForARoomIsItsName(String typed, String room) throws Exception {
        assertThat(read(Kind.ROOM, typed)).isEqualTo(room);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann bob",
                "1ann",
                "-ann",
                "ann.b",
                "ann@lib.example",
                "a*n",
                "a,b",
                "$all",
                "ann\u0007",
                "irc://irc.example/",
                "irc://irc.example",
                "#desk",
                "@#desk",
                "irc://irc.example/#desk",
                "ann\r\nQUIT",
                "<>",
                "@",
                "📚",
                "https://library.example/"
            })
    void whatIsNoNickIsRefusedInWords(String typed) {
        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> read(Kind.PEER, typed));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
        assertThat(refusal.text.code()).startsWith("irc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "a b", "#a,b", "#a:b", "#a\u0007", "#a\nQUIT"})
    void whatIsNoRoomIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> read(Kind.ROOM, typed)).isInstanceOf(AdapterException.class);
    }

    @Test
    void nothingIsLongerThanAnyServerTakes() throws Exception {
        assertThat(read(Kind.PEER, "a".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> read(Kind.PEER, "a".repeat(101))).isInstanceOf(AdapterException.class);
        assertThat(read(Kind.ROOM, "#" + "a".repeat(199))).hasSize(200);
        assertThatThrownBy(() -> read(Kind.ROOM, "#" + "a".repeat(200))).isInstanceOf(AdapterException.class);
    }

    @Test
    void aLongNonsenseIsNotRepeatedWhole() {
        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> read(Kind.PEER, "a b".repeat(1000)));

        assertThat(refusal.text.english().length()).isLessThan(300);
    }

    @Test
    void theServersRuleForLettersCounts() throws Exception {
        Isupport ascii = Isupport.none().with(List.of("CASEMAPPING=ascii"));

        assertThat(TypedAddress.read(Kind.PEER, "Ann[m]", ascii).address()).isEqualTo("ann[m]");
    }
}
