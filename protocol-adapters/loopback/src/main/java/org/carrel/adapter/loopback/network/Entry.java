package org.carrel.adapter.loopback.network;

import java.time.Instant;

/**
 * One line of the server's log for our account.
 *
 * @param number its place in the log, from 1 without gaps
 * @param person the address at the other end
 * @param byUs whether our account did it, from whichever client
 * @param client the client of ours that did it; empty when the person did
 * @param ref how it is named
 * @param at the server's time
 * @param what what happened
 */
public record Entry(long number, String person, boolean byUs, String client, Ref ref, Instant at, Happening what) {}
