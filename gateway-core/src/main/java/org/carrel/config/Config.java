package org.carrel.config;

import java.nio.file.Path;
import java.util.List;

/**
 * All that the person who runs Carrel decides before it starts.
 *
 * @param file where it was written, for words about it
 * @param staff where the inbox and the API are
 * @param publicListener where patrons come: pages of adapters
 * @param trustedProxies whose word about a caller's address counts
 * @param data the folder of the database, the keys and the files
 * @param files how much of files is kept
 * @param routes what operators' routes may use
 * @param accounts accounts that are kept in the file rather than in the inbox
 */
public record Config(
        String file,
        ListenerConfig staff,
        ListenerConfig publicListener,
        TrustedProxies trustedProxies,
        Path data,
        FileLimits files,
        RouteSettings routes,
        List<AccountEntry> accounts) {}
