package org.carrel.web;

/** An entity's state as one viewer may see it, already JSON in UTF-8. */
public final class EncodedState {

    private final long id;
    private final long version;
    private final byte[] json;

    /** A state that is encoded already. */
    public EncodedState(long id, long version, byte[] json) {
        this.id = id;
        this.version = version;
        this.json = json;
    }

    /** The entity's. */
    public long id() {
        return id;
    }

    /** At least the version of the event it is sent with. */
    public long version() {
        return version;
    }

    /** The bytes, not to be changed. */
    public byte[] json() {
        return json;
    }
}
