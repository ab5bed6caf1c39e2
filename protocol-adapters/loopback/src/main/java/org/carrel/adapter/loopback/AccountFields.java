package org.carrel.adapter.loopback;

import static org.carrel.adapter.loopback.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Field;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Secret;

/** What an account is asked for, and how its settings are read. */
final class AccountFields {

    static final String ADDRESS = "address";
    static final String PASSWORD = "password";
    static final String PATRONS = "patrons";
    static final String PACE = "pace";

    private static final String CALM = "calm";
    private static final String LIVELY = "lively";
    private static final int MOST_PATRONS = 12;

    private AccountFields() {}

    static List<Field> all() {
        return List.of(
                new Field(
                        PATRONS,
                        Field.Type.NUMBER,
                        false,
                        Optional.of("4"),
                        List.of(),
                        text("field.patrons", "Simulated patrons"),
                        text(
                                "field.patrons.help",
                                "How many are there at the same time, 0 to 12. With 0 only people"
                                        + " at the practice page write.")),
                new Field(
                        PACE,
                        Field.Type.CHOICE,
                        false,
                        Optional.of(CALM),
                        List.of(CALM, LIVELY),
                        List.of(text("pace.calm", "Calm"), text("pace.lively", "Lively")),
                        text("field.pace", "Pace"),
                        text(
                                "field.pace.help",
                                "Calm leaves time to think. Lively is a Monday in the first week of term.")),
                new Field(
                        ADDRESS,
                        Field.Type.TEXT,
                        false,
                        Optional.of("reference"),
                        List.of(),
                        text("field.address", "Address"),
                        text("field.address.help", "The name of the desk on this network.")),
                new Field(
                        PASSWORD,
                        Field.Type.SECRET,
                        false,
                        Optional.empty(),
                        List.of(),
                        text("field.password", "Password"),
                        text("field.password.help", "Practice needs none.")));
    }

    static List<Problem> check(AccountConfig config) {
        List<Problem> problems = new ArrayList<>();
        String patrons = value(config, PATRONS, "4");
        if (!patrons.matches("[0-9]{1,3}") || Integer.parseInt(patrons) > MOST_PATRONS) {
            problems.add(new Problem(
                    PATRONS,
                    text("patrons-not-a-number", "given", patrons, "Write a number from 0 to 12 instead of {given}.")));
        }
        String pace = value(config, PACE, CALM);
        if (!pace.equals(CALM) && !pace.equals(LIVELY)) {
            problems.add(new Problem(
                    PACE, text("pace-unknown", "given", pace, "{given} is no pace. Choose calm or lively.")));
        }
        if (value(config, ADDRESS, "reference").isBlank()) {
            problems.add(new Problem(
                    ADDRESS, text("address-missing", "An address has at least one letter. Try reference.")));
        }
        return problems;
    }

    static String address(AccountConfig config) {
        return value(config, ADDRESS, "reference");
    }

    static Optional<String> password(AccountConfig config) {
        return Optional.ofNullable(config.secrets().get(PASSWORD)).map(Secret::reveal);
    }

    static int patrons(AccountConfig config) {
        return Integer.parseInt(value(config, PATRONS, "4"));
    }

    static boolean lively(AccountConfig config) {
        return value(config, PACE, CALM).equals(LIVELY);
    }

    private static String value(AccountConfig config, String field, String standard) {
        List<String> values = config.values().getOrDefault(field, List.of());
        return values.isEmpty() ? standard : values.getFirst();
    }
}
