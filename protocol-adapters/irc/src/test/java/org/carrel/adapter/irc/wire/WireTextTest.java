package org.carrel.adapter.irc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

    private final WireText text = new WireText(Charset.forName("windows-1252"));

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Öffnungszeiten? 図書館 📚 العربية", "@time=x;k=é :ann X :ü", "@k=é", ""})
    void utf8IsReadAsItIs(String line) {
        assertThat(text.read(line.getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Büro – “5 €”", "windows-1251, Библиотека", "iso-8859-2, Łódź", "shift_jis, 図書館"})
    void whatIsNoUtf8IsReadInTheEncodingOfTheAccount(Charset charset, String said) {
        WireText other = new WireText(charset);

        assertThat(other.read(said.getBytes(charset))).isEqualTo(said);
    }

    @Test
    void tagsAreUtf8WhateverTheRestIs() {
        byte[] tags = "@k=é ".getBytes(StandardCharsets.UTF_8);
        byte[] rest = ":ann X :caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        byte[] line = Arrays.copyOf(tags, tags.length + rest.length);
        System.arraycopy(rest, 0, line, tags.length, rest.length);

        assertThat(text.read(line)).isEqualTo("@k=é :ann X :café");
    }

    @Test
    void aLastLetterInAnotherEncodingIsNoHalfCharacter() {
        assertThat(text.read("un caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("un café");
    }

    @Test
    void aCharacterThatTheServerCutIsLeftOut() {
        byte[] whole = "図書館".getBytes(StandardCharsets.UTF_8);

        assertThat(text.read(Arrays.copyOf(whole, whole.length - 1))).isEqualTo("図書");
        byte[] lengthy = ("x".repeat(509) + "€").getBytes(StandardCharsets.UTF_8);
        assertThat(text.read(Arrays.copyOf(lengthy, 510))).isEqualTo("x".repeat(509));
    }
}
