package org.carrel.adapter.loopback.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, welcome to the library! | GREETING",
                "hi | GREETING",
                "Hi, how can I help? | QUESTION",
                "Which branch is it? | QUESTION",
                "Have a look at https://example.org/ill | LINK",
                "Is there anything else I can do? | CLOSING",
                "Glad to help, bye | CLOSING",
                "This is on the third floor. | ANSWER",
                "Yes, until eight. | ANSWER"
            })
    void staffAreUnderstoodBySigns(String text, Reading reading) {
        assertThat(Reading.of(text)).isEqualTo(reading);
    }
}
