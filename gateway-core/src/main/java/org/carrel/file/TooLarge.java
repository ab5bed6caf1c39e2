package org.carrel.file;

import java.io.IOException;

/** More bytes came than one file may have. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;

    private final long most;

    TooLarge(long most) {
        super("more than " + most + " bytes");
        this.most = most;
    }

    /** What one file may have, in bytes. */
    long most() {
        return most;
    }
}
