package org.carrel.web.wire;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Field;
import org.carrel.adapter.Text;

/** {@code Field}. */
public record FieldView(
        String name,
        Field.Type type,
        boolean required,
        Optional<String> standard,
        List<String> choices,
        List<Text> choiceLabels,
        Text label,
        Text help) {

    /** Of an adapter's field. */
    public static FieldView of(Field field) {
        return new FieldView(
                field.name(),
                field.type(),
                field.required(),
                field.standard(),
                field.choices(),
                field.choiceLabels(),
                field.label(),
                field.help());
    }
}
