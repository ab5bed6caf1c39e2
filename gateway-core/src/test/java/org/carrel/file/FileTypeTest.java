package org.carrel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d, image/png",
        "ffd8ffe000104a464946, image/jpeg",
        "474946383961, image/gif",
        "524946461a00000057454250, image/webp",
        "255044462d312e37, application/pdf",
        "504b030414, application/zip",
        "0000002066747970 69736f6d, video/mp4",
        "00000020667479706d703432, video/mp4",
        "00010203, application/octet-stream",
        "'', application/octet-stream"
    })
    void itsBytesTellWhatItIs(String hex, String type) {
        assertThat(type(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "\u00fcber alles\n"
            })
    void whatABrowserWouldRunIsText(String text) {
        assertThat(type(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("text/plain");
        assertThat(FileType.isPicture("text/plain")).isFalse();
    }

    @Test
    void aCharacterAtTheEndOfWhatIsLookedAtMayBeCut() {
        assertThat(type(("a" + "\u00fc".repeat(3000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
    }

    @Test
    void bytesMayComeOneByOne() {
        FileType.Look look = new FileType.Look();
        for (byte one : HexFormat.of().parseHex("89504e470d0a1a0a")) {
            look.at(new byte[] {0, one}, 1, 1);
        }

        assertThat(look.type()).isEqualTo("image/png");
    }

    private static String type(byte[] bytes) {
        FileType.Look look = new FileType.Look();
        look.at(bytes, 0, bytes.length);
        return look.type();
    }
}
