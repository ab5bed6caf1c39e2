package org.carrel.adapter;

import java.util.List;
import java.util.Map;

/** Open questions to an administrator: a recovery key, an emoji comparison, a certificate to trust, a captcha. */
public interface Steps extends Feature {

    /** The open ones now; a change is told by reporting the status again. */
    List<Step> open();

    /**
     * Answers one.
     *
     * @param values by the names of the fields that it asked for
     * @throws AdapterException when the answer is not accepted, in words
     */
    void answer(String step, Map<String, String> values) throws AdapterException, InterruptedException;
}
