package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BodyTest {

    private static Body body(String field, Object value) {
        return new Body(JsonMapper.shared().valueToTree(Map.of(field, value)));
    }

    @Test
    void whatIsWrittenToOthersIsMadeFitAsWhatNetworksBring() {
        assertThat(body("text", "bell\u0007 nul\u0000 half\ud83d 😀").prose("text", 100))
                .isEqualTo("bell\ufffd nul\ufffd half\ufffd 😀");
        assertThat(body("text", "one\r\ntwo\rthree\u000bfour\n\tfive").prose("text", 100))
                .isEqualTo("one\ntwo\nthree\nfour\n\tfive");
    }

    @Test
    void whatIsWrittenToOthersSaysSomethingAndHasALimit() {
        refused(() -> body("text", " \r\n").prose("text", 100), "text");
        refused(() -> body("text", "x".repeat(101)).prose("text", 100), "text");
        refused(() -> body("text", 7).prose("text", 100), "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\nb", "a\r", "\ud83d", "\ude00\ud83d"})
    void everyOtherTextIsOneLineOfCharacters(String text) {
        refused(() -> body("name", text).text("name", 100), "name");
        refused(() -> body("name", text).words("name", 100), "name");
        refused(() -> body("name", text).optionalWords("name", 100), "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d"})
    void soAreTheValuesOfAnAccountButForTheLines(String text) {
        refused(
                () -> body("values", Map.of("address", List.of("fit", text))).optionalValues("values"),
                "values.address");
        assertThat(body("values", Map.of("key", List.of("one\r\ntwo"))).optionalValues("values"))
                .contains(Map.of("key", List.of("one\ntwo")));
    }

    @Test
    void whatIsFitStaysAsItIs() {
        assertThat(body("password", " tab\tand 😀 ").text("password", 100)).isEqualTo(" tab\tand 😀 ");
    }

    private static void refused(ThrowingCallable asking, String field) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.text().parameters()).containsEntry("field", field);
        });
    }
}
