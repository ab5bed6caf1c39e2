package org.carrel.adapter;

import java.util.List;

public record Step(String id, Text title, List<String> show, List<Field> ask) {}
