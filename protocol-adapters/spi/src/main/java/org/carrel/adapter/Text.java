package org.carrel.adapter;

import java.util.Map;

public record Text(String code, Map<String, String> parameters, String english) {}
