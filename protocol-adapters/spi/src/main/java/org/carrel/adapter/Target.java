package org.carrel.adapter;

import java.util.Optional;

public record Target(Optional<String> server, Optional<String> sender, Optional<TransactionId> ours) {}
