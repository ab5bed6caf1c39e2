package org.carrel.adapter;

public record Scope(String name) {}
