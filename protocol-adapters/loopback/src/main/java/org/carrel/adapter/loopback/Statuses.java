package org.carrel.adapter.loopback;

import static org.carrel.adapter.loopback.Texts.text;

import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.loopback.network.Refused;

/** What is said about the account. */
final class Statuses {

    static final AccountStatus SYNCING = new AccountStatus(
            Code.SYNCING, text("syncing", "Connected; fetching what came in the meantime."), Action.NONE);
    static final AccountStatus CONNECTED =
            new AccountStatus(Code.CONNECTED, text("connected", "Connected."), Action.NONE);
    static final AccountStatus DISCONNECTED =
            new AccountStatus(Code.DISCONNECTED, text("disconnected", "Not connected."), Action.NONE);
    /** Connected, and its page lets anybody play a patron. */
    static final AccountStatus PRACTISING = new AccountStatus(
            Code.CONNECTED, text("practising", "Connected. To play a patron, open its page."), Action.NONE);

    private Statuses() {}

    static AccountStatus lost(String why) {
        return new AccountStatus(Code.LOST, text("lost", "why", why, "The connection was lost: {why}."), Action.WAIT);
    }

    static AccountStatus refused(Refused refused) {
        return switch (refused.reason()) {
            case PASSWORD ->
                new AccountStatus(
                        Code.BAD_CREDENTIALS,
                        text("password", "The network says that the password is wrong."),
                        Action.SIGN_IN);
            case UNREACHABLE, CUT ->
                new AccountStatus(
                        Code.LOST,
                        text("unreachable", "The network does not answer. Carrel tries again by itself."),
                        Action.WAIT);
            case UNWANTED ->
                new AccountStatus(
                        Code.FAILED,
                        text("unwanted", "The network does not let this account in."),
                        Action.CHECK_SETTINGS);
        };
    }
}
