package org.carrel.adapter.loopback.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void everyPatronHasSomethingToSayToEverything() {
        assertThat(Roles.all()).hasSize(12).extracting(Role::address).doesNotHaveDuplicates();
        assertThat(Roles.all()).allSatisfy(role -> {
            assertThat(role.lines("open")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(role.lines("question")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(role.lines("link")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(role.lines("answer")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(role.lines("nobody")).hasSize(2);
            assertThat(role.lines("end")).hasSize(1);
        });
    }
}
