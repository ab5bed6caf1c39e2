package org.carrel.adapter;

import java.util.List;

public sealed interface Content {
    record Plain(String text, List<Mark> marks) implements Content {}

    record Action(String text, List<Mark> marks) implements Content {}

    record Attachment(FileRef ref, String name, String type, long size, String alt) implements Content {}

    record Unreadable(Text reason, String raw) implements Content {}
}
