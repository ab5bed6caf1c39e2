package org.carrel.adapter;

public record Problem(String field, Text text) {}
