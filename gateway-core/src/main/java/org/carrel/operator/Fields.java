package org.carrel.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/** Gathers the fields that are not right, so that a form shows all of them at once. */
public final class Fields {

    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_EMAIL = 254;

    private final List<Problem> problems = new ArrayList<>();

    /** Adds one. */
    public Fields add(String field, String code, String english) {
        problems.add(new Problem(field, new Text(code, Map.of(), english)));
        return this;
    }

    /** A name that people read: 1 to 100 characters, none of them a control character. */
    public Fields name(String field, String value) {
        if (value.isBlank()) {
            add(field, "name-missing", "Write a name.");
        } else if (value.length() > LONGEST_NAME || value.codePoints().anyMatch(Character::isISOControl)) {
            add(field, "name-unfit", "Take a name of one line and at most " + LONGEST_NAME + " characters.");
        }
        return this;
    }

    /** An address for mail. */
    public Fields email(String field, String value) {
        int at = value.indexOf('@');
        boolean blank = value.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        if (at < 1 || at == value.length() - 1 || blank || value.length() > LONGEST_EMAIL) {
            add(field, "email-unfit", "Write a mail address such as ada@example.org.");
        }
        return this;
    }

    /** A password to be. */
    public Fields password(String field, String value) {
        if (value.length() < SHORTEST_PASSWORD || value.length() > LONGEST_PASSWORD) {
            problems.add(new Problem(
                    field,
                    new Text(
                            "password-length",
                            Map.of("least", "" + SHORTEST_PASSWORD, "most", "" + LONGEST_PASSWORD),
                            "Take a password of " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.")));
        }
        return this;
    }

    /**
     * Ends the checks.
     *
     * @throws Refusal naming all fields that are not right, when there are any
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
    }

    /** The refusal that names fields, also for those that an adapter found. */
    public static Refusal refusal(List<Problem> problems) {
        String english = problems.size() == 1
                ? problems.getFirst().text().english()
                : "Some fields are not right yet; each says why.";
        return new Refusal(422, new Text("fields-wrong", Map.of(), english), Map.of("fields", List.copyOf(problems)));
    }
}
