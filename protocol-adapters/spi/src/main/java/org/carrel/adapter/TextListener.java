package org.carrel.adapter;

public interface TextListener {
    void text(String text) throws Exception;

    void closed(int code);
}
