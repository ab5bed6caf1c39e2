package org.carrel.adapter;

import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

public record WebRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        InetAddress client,
        InputStream body) {}
