package org.carrel.adapter;

import java.util.List;
import java.util.Map;

public interface Steps extends Feature {
    List<Step> open();

    void answer(String step, Map<String, String> values) throws AdapterException, InterruptedException;
}
