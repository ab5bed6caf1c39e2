package org.carrel.adapter;

/**
 * What is wrong with a setting.
 *
 * @param field the {@linkplain Field#name name} of the field it is about
 * @param text what is wrong and what would be right; never a secret
 */
public record Problem(String field, Text text) {}
