package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** The part of {@link AdapterContractTest} about how an account connects and ends. */
abstract class ConnectingContract extends ContractSetting {

    @Test
    void wrongCredentialsAreSaidInWordsAndWithAnAction() throws Exception {
        RecordingContext other = newContext();
        AccountStatus status = open(world.wrongCredentials(), other).connect();
        assertThat(status.code()).isEqualTo(AccountStatus.Code.BAD_CREDENTIALS);
        assertThat(status.text().english()).isNotBlank();
        assertThat(status.action()).isIn(AccountStatus.Action.SIGN_IN, AccountStatus.Action.CHECK_SETTINGS);
    }

    @Test
    void serverThatDoesNotAnswerIsSaidInWords() throws Exception {
        AccountStatus status = open(world.unreachable(), newContext()).connect();
        assertThat(status.code()).isIn(AccountStatus.Code.LOST, AccountStatus.Code.FAILED);
        assertThat(status.text().english()).isNotBlank();
        assertThat(status.action()).isNotEqualTo(AccountStatus.Action.NONE);
    }

    @Test
    void lossOfTheServerIsReportedAndTheSameObjectConnectsAgain() throws Exception {
        ContractPeer ann = world.peer("ann");
        world.stopServer();
        AccountStatus lost = context.awaitStatus(AccountStatus.Code.LOST);
        assertThat(lost.text().english()).isNotBlank();
        connection.disconnect();
        world.startServer();
        connected();
        ann.writes("back again");
        assertThat(context.awaitReceived(1)).hasSize(1);
    }

    @Test
    void afterDisconnectNothingIsDeliveredSignalledOrReported() throws Exception {
        ContractPeer ann = world.peer("ann");
        connection.disconnect();
        connection.disconnect();
        int statuses = context.statuses().size();
        int signals = context.signals().size();
        ann.writes("too late");
        world.stopServer();
        world.startServer();
        assertThat(context.events()).isEmpty();
        assertThat(context.statuses()).hasSize(statuses);
        assertThat(context.signals()).hasSize(signals);
    }

    @Test
    void disconnectBeforeConnectIsQuiet() {
        RecordingContext other = newContext();
        AccountConnection fresh = open(world.account(), other);
        fresh.disconnect();
        fresh.disconnect();
        assertThat(other.statuses()).isEmpty();
    }
}
