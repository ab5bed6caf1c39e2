package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page of two hundred messages of half a megabyte each is not held in memory. */
class PageEntriesTest {

    private static PageEntries page(boolean backwards, int count, int length) {
        PageEntries page = new PageEntries(backwards);
        for (int i = 0; i < count; i++) {
            page.add(Arrival.unpack(
                    Xml.node("<message><result xmlns='urn:xmpp:mam:2' id='a" + i
                            + "'><forwarded xmlns='urn:xmpp:forward:0'>"
                            + "<message xmlns='jabber:client'><body>" + "x".repeat(length)
                            + "</body></message></forwarded></result></message>"),
                    "own"));
        }
        return page;
    }

    private static List<String> ids(PageEntries page) {
        return page.all().stream().map(entry -> entry.archiveId().orElseThrow()).toList();
    }

    @Test
    void anOrdinaryPageIsKeptWhole() {
        PageEntries page = page(false, 200, 100);

        assertThat(page.all()).hasSize(200);
        assertThat(page.cutAt()).isEmpty();
    }

    @Test
    void forwardsTheOldestAreKept() {
        PageEntries page = page(false, 40, 500_000);

        assertThat(ids(page)).hasSize(17).startsWith("a0", "a1").endsWith("a16");
        assertThat(page.cutAt()).contains("a16");
    }

    @Test
    void backwardsTheNewestAreKept() {
        PageEntries page = page(true, 40, 500_000);

        assertThat(ids(page)).hasSize(16).startsWith("a24").endsWith("a39");
        assertThat(page.cutAt()).contains("a39");
    }

    @Test
    void noneIsNone() {
        assertThat(new PageEntries(true).cutAt()).isEqualTo(Optional.empty());
    }
}
