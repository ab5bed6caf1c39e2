package org.carrel.adapter.irc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineSourceTest {

    private static List<String> lines(InputStream in) throws IOException {
        LineSource source = new LineSource(in);
        List<String> lines = new ArrayList<>();
        for (Optional<byte[]> line = source.next(); line.isPresent(); line = source.next()) {
            lines.add(new String(line.get(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static List<String> lines(String bytes) throws IOException {
        return lines(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyKindOfEndEndsALineAndEmptyOnesAreLeftOut() throws Exception {
        assertThat(lines("one\r\ntwo\nthree\rfour\r\n\r\n\nfive\n"))
                .containsExactly("one", "two", "three", "four", "five");
    }

    @Test
    void aLineWithoutItsEndIsNone() throws Exception {
        assertThat(lines("whole\r\nhalf")).containsExactly("whole");
    }

    @Test
    void nulIsLeftOut() throws Exception {
        assertThat(lines("a\0b\r\n\0\r\n")).containsExactly("ab");
    }

    @Test
    void aLineOfAHundredKilobytesIsCutAndTheNextOneIsWhole() throws Exception {
        List<String> lines =
                lines("x".repeat(100_000) + "\r\nPING :still here\r\n" + "y".repeat(5_000_000) + "\r\nz\r\n");

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).hasSize(LineSource.MOST_BYTES);
        assertThat(lines.get(1)).isEqualTo("PING :still here");
        assertThat(lines.get(2)).hasSize(LineSource.MOST_BYTES);
        assertThat(lines.get(3)).isEqualTo("z");
    }

    @Test
    void bytesMayComeOneByOne() throws Exception {
        byte[] bytes = "one\r\ntwo\r\n".getBytes(StandardCharsets.UTF_8);
        InputStream drop = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };

        assertThat(lines(drop)).containsExactly("one", "two");
    }
}
