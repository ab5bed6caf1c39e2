package org.carrel.web.wire;

import java.util.List;
import org.carrel.adapter.Field;
import org.carrel.adapter.NetworkInfo;

/** {@code Network}. */
public record NetworkView(String id, String name, String icon, String documentation, List<FieldView> fields) {

    /** Of a network and what an account on it needs. */
    public static NetworkView of(NetworkInfo info, List<Field> fields) {
        return new NetworkView(
                info.id(),
                info.name(),
                info.icon(),
                info.documentation().toString(),
                fields.stream().map(FieldView::of).toList());
    }
}
