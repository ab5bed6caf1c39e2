package org.carrel.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

public interface Files {
    InputStream open(FileRef ref) throws IOException;

    FileRef save(String name, String type, InputStream in) throws IOException, AdapterException;

    URI link(FileRef ref);
}
