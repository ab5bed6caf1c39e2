package org.carrel.adapter;

public record Part(Content content, String form) {}
