package org.carrel.adapter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

public record WebResponse(int status, Map<String, List<String>> headers, Body body) {
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
