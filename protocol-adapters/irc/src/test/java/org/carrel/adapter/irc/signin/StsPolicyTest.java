package org.carrel.adapter.irc.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StsPolicyTest {

    @Test
    void keysAreReadAndOthersLeftOut() {
        StsPolicy policy = StsPolicy.of("duration=2592000,port=6697,preload,x=y");

        assertThat(policy.port()).hasValue(6697);
        assertThat(policy.duration()).contains(Duration.ofDays(30));
    }

    @Test
    void zeroEndsIt() {
        assertThat(StsPolicy.of("duration=0").duration()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "port", "port=", "port=0", "port=-1", "port=x", "duration=-1", "duration=1e9", "PORT=1"})
    void whatMakesNoSenseIsNotSaid(String value) {
        StsPolicy policy = StsPolicy.of(value);

        assertThat(policy.port()).isEmpty();
        assertThat(policy.duration()).isEmpty();
    }

    @Test
    void numbersBeyondReasonAreBounded() {
        assertThat(StsPolicy.of("port=70000").port()).hasValue(65535);
        assertThat(StsPolicy.of("duration=999999999999999999").duration()).contains(Duration.ofDays(3650));
    }
}
