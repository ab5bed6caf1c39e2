package org.carrel.web.wire;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Text;

/** {@code AccountStatus}. */
public record StatusView(
        AccountStatus.Code code, Text text, AccountStatus.Action action, Instant since, Optional<Instant> retryAt) {

    /** Of a status that holds since a time. */
    public static StatusView of(AccountStatus status, Instant since, Optional<Instant> retryAt) {
        return new StatusView(status.code(), status.text(), status.action(), since, retryAt);
    }
}
