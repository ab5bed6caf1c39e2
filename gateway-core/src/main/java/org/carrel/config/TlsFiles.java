package org.carrel.config;

import java.nio.file.Path;

/**
 * Where a door's certificate is; both files are read again when they change.
 *
 * @param certificate PEM, the server's own certificate first, then its issuers
 * @param key PEM, PKCS #8 without a password
 */
public record TlsFiles(Path certificate, Path key) {}
