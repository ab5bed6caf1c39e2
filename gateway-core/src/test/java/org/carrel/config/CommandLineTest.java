package org.carrel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void optionsAreReadInBothForms() throws Exception {
        CommandLine line = CommandLine.parse(List.of("--port", "9000", "--data=here", "--config", "c.yaml"));

        assertThat(line.port()).hasValue(9000);
        assertThat(line.data()).contains(Path.of("here"));
        assertThat(line.config()).contains(Path.of("c.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"--port,a value is missing", "--port=x,a number from 1", "--port=65535,a number", "--prot=1,not known"})
    void whatIsNotUnderstoodIsToldInWords(String argument, String words) {
        assertThatThrownBy(() -> CommandLine.parse(List.of(argument)))
                .isInstanceOf(ConfigFailure.class)
                .hasMessageContaining(words);
    }
}
