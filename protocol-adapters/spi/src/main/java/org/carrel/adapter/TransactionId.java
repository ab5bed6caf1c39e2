package org.carrel.adapter;

/**
 * Names one thing that we send, the same in every try.
 *
 * @param value lower-case letters and digits, at most 32
 */
public record TransactionId(String value) {}
