package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;

/** A send whose fate nobody knows is looked up, and never repeated by itself. */
class XmppUncertainSendTest extends XmppBadNetwork {

    @Test
    void aMessageThatNobodyAcknowledgedIsUncertainAndLookedUp() throws Exception {
        Instant from = Instant.now();
        proxy.swallow(FaultProxy.Way.TO_CLIENT);
        AdapterException uncertain = catchThrowableOfType(
                AdapterException.class, () -> desk.send(dialog, new TransactionId("c1"), say("did this arrive?")));
        proxy.cut();
        proxy.pass();
        context.awaitStatus(AccountStatus.Code.LOST);

        assertThat(uncertain.nothingSent).isFalse();
        connected();
        Lookup lookup = desk.feature(Lookup.class).orElseThrow();
        Found found = lookup.find(dialog, new TransactionId("c1"), say("did this arrive?"), from);
        Found never = lookup.find(dialog, new TransactionId("c2"), say("never sent"), from);
        assertThat(found.answer()).isEqualTo(Found.Answer.ARRIVED);
        assertThat(found.serverRef()).isPresent();
        assertThat(never.answer()).isEqualTo(Found.Answer.NEVER_ARRIVED);
        patron.awaitBody("did this arrive?");
        patron.sync();
        assertThat(patron.bodies()).hasSize(1);
    }

    @Test
    void nothingIsSentAgainByItselfInAnotherSession() throws Exception {
        proxy.swallow(FaultProxy.Way.TO_SERVER);
        AdapterException uncertain = catchThrowableOfType(
                AdapterException.class, () -> desk.send(dialog, new TransactionId("c1"), say("into the void")));
        assertThat(uncertain.nothingSent).isFalse();
        server.kill();
        proxy.cut();
        proxy.pass();
        server.launch();
        patron.close();
        patron = XmppPerson.signIn(server, "patron");

        connected();
        Sent sent = desk.send(dialog, new TransactionId("c2"), say("next"));

        assertThat(sent.level()).isEqualTo(Sent.Level.ACCEPTED);
        patron.awaitBody("next");
        assertThat(patron.bodies()).hasSize(1);
    }
}
