package org.carrel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.store.Ids;
import org.junit.jupiter.api.Test;

class FileLinksTest {

    private static final URI SITE = URI.create("https://ask.example.org/desk/");
    private static final Instant CAME = Instant.parse("2026-03-01T12:00:00Z");
    private final long id = new Ids(at(CAME), 0, 0).next();

    @Test
    void aLinkOpensItsFileUntilItIsOver() {
        String token = token(links(1, CAME).link(id));

        assertThat(links(1, CAME.plus(Duration.ofDays(29))).open(token)).contains(id);
        assertThat(links(1, CAME.plus(Duration.ofDays(30))).open(token)).isEmpty();
    }

    @Test
    void itIsTheSameWheneverItIsMadeAndAlwaysOfOneLength() {
        URI link = links(1, CAME).link(id);

        assertThat(link).isEqualTo(links(1, CAME.plus(Duration.ofDays(3))).link(id));
        assertThat(links(1, CAME).link(7).toString()).hasSameSizeAs(link.toString());
    }

    @Test
    void anotherKeyOrAChangedByteOpensNothing() {
        String token = token(links(1, CAME).link(id));
        byte[] bytes = Base64.getUrlDecoder().decode(token);

        assertThat(links(2, CAME).open(token)).isEmpty();
        assertThat(IntStream.range(0, bytes.length)).allSatisfy(at -> {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(links(1, CAME).open(Base64.getUrlEncoder().encodeToString(changed)))
                    .isEmpty();
        });
        assertThat(links(1, CAME).open("")).isEmpty();
        assertThat(links(1, CAME).open("../../etc/passwd")).isEmpty();
        assertThat(links(1, CAME).open(token + "AAAA")).isEmpty();
    }

    private static String token(URI link) {
        assertThat(link.toString()).startsWith(SITE + "f/");
        return link.getPath().replaceFirst(".*/", "");
    }

    private static FileLinks links(int key, Instant now) {
        return new FileLinks(
                new SecretKeySpec(new byte[] {(byte) key}, "AES"), () -> SITE, Duration.ofDays(30), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
