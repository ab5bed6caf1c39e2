package org.carrel.account;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;

/**
 * How an account stands.
 *
 * @param since when it came to this
 * @param retryAt when it is tried again by itself; empty: not at all, or it needs no try
 */
public record Standing(AccountStatus status, Instant since, Optional<Instant> retryAt) {}
