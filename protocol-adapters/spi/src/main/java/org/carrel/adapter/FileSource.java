package org.carrel.adapter;

import java.io.OutputStream;

public interface FileSource extends Feature {
    void fetch(FileRef ref, OutputStream to) throws AdapterException, InterruptedException;
}
