package org.carrel.adapter;

public record TransactionId(String value) {}
