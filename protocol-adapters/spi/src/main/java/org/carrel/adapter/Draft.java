package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

public record Draft(List<Content> parts, Optional<Target> replyTo) {}
