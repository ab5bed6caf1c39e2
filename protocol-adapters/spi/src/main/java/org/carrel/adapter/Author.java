package org.carrel.adapter;

public record Author(String key, String address, String name, Role role, Trust trust) {
    public enum Role {
        US,
        PEER,
        MODERATOR
    }

    public enum Trust {
        NONE,
        VERIFIED,
        UNVERIFIED
    }
}
