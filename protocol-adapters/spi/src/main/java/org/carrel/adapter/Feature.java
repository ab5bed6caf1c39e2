package org.carrel.adapter;

public interface Feature {}
