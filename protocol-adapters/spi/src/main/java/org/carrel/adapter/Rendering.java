package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

public record Rendering(List<Part> parts, List<Text> losses, Optional<Text> refused) {}
