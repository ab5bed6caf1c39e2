package org.carrel.adapter;

import java.util.List;

public interface Adapter {
    NetworkInfo info();

    List<Field> accountFields();

    List<Problem> check(AccountConfig config);

    AccountConnection open(AccountConfig config, AdapterContext context);
}
