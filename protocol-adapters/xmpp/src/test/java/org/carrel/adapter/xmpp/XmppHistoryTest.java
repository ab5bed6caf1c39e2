package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** What was said before the account came to Carrel. */
class XmppHistoryTest extends XmppScene {

    @Test
    void olderMessagesComeOnDemandPageByPage() throws Exception {
        begin();
        desk.disconnect();
        patron.sayNumbered(server.address("desk"), "old ", 0, 30);
        patron.sync();
        RecordingContext later = RecordingContext.create();
        AccountConnection fresh = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), later);
        assertThat(fresh.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        History history = fresh.feature(History.class).orElseThrow();

        assertThat(history.before(dialog, Optional.empty(), 20)).isTrue();
        List<Event.Received> newest = later.received().stream()
                .filter(each -> each.head().source() == Head.Source.HISTORY)
                .toList();
        assertThat(newest).hasSize(20);
        Optional<String> oldest = newest.getFirst().head().refs().server();
        assertThat(history.before(dialog, oldest, 20)).isFalse();

        List<String> all = later.received().stream()
                .filter(each -> each.head().source() == Head.Source.HISTORY)
                .map(RecordingContext::text)
                .toList();
        assertThat(all.subList(20, 30))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "old " + i).toList());
        fresh.disconnect();
        later.close();
    }
}
