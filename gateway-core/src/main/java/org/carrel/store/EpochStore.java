package org.carrel.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The feed's epoch: drawn at first start and at each restore, because feed numbers then mean something else. */
final class EpochStore {

    /** The setting that holds it. */
    static final String NAME = "epoch";

    private final SettingStore settings = new SettingStore();

    /** The epoch, drawn now if there is none. Runs before the writer starts, in a transaction of its own. */
    String read(Tx tx) {
        return settings.get(tx, NAME).orElseGet(() -> renew(tx));
    }

    String renew(Tx tx) {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        String epoch = HexFormat.of().formatHex(bytes);
        settings.put(tx, NAME, epoch);
        return epoch;
    }
}
