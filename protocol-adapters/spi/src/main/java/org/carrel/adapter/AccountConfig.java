package org.carrel.adapter;

import java.util.List;
import java.util.Map;

public record AccountConfig(String account, Map<String, List<String>> values, Map<String, Secret> secrets) {}
