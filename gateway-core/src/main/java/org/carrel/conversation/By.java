package org.carrel.conversation;

import java.util.Optional;

/**
 * Who gives a command.
 *
 * @param token the program's, when one acts in the operator's name
 */
public record By(long operator, Optional<Long> token) {}
