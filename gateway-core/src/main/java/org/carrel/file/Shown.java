package org.carrel.file;

import java.nio.channels.FileChannel;

/**
 * Bytes for somebody to look at; whoever gets it closes it.
 *
 * @param type the media type by the bytes
 * @param name the sender's for the file
 * @param tag the same for the same bytes
 */
public record Shown(FileChannel bytes, String type, String name, String tag) {}
