package org.carrel.adapter;

public interface TextSocket {
    boolean send(String text);

    void close(int code, String reason);
}
