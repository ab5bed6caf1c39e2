package org.carrel.adapter;

public record Cursor(String value) {}
