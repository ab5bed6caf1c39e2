package org.carrel.adapter;

public record FileRef(String value) {}
