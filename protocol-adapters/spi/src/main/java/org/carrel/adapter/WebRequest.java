package org.carrel.adapter;

import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * A request to a patron's page. Cookies and credentials are not in it.
 *
 * @param method in upper case
 * @param path below the account's own root, beginning with a slash, decoded
 * @param query decoded
 * @param headers as they were sent; compare names without regard to case
 * @param client who asks, with trusted proxies looked through
 * @param body the whole body, bounded by the core
 */
public record WebRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        InetAddress client,
        InputStream body) {}
