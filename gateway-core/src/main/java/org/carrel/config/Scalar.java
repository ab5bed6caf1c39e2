package org.carrel.config;

/** One value of the file, with the place it stands at. */
record Scalar(String key, int line, String value) {}
