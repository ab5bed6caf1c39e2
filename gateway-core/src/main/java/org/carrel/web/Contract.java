package org.carrel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file that says what the API is, read when somebody first asks. */
final class Contract {

    private static final String FILE = "openapi/openapi.yaml";

    private volatile @Nullable String yaml;
    private volatile @Nullable ContractPage page;

    /** The file as it is. */
    String yaml() {
        String held = yaml;
        if (held == null) {
            held = read();
            yaml = held;
        }
        return held;
    }

    /** The file as a page for people. */
    ContractPage page() {
        ContractPage held = page;
        if (held == null) {
            held = new ContractPage(tree());
            page = held;
        }
        return held;
    }

    JsonNode tree() {
        return new YAMLMapper().readTree(yaml());
    }

    private static String read() {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
