package org.carrel.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/** The connections of accounts that are turned on, connected or not. */
public interface Connections {

    /** The account's connection; empty while the account is off. */
    Optional<AccountConnection> of(long account);

    /** Whether it is connected now. */
    boolean connected(long account);

    /**
     * The connection of an account that is turned on.
     *
     * @throws Refusal 409 account-off
     */
    default AccountConnection on(long account) {
        return of(account)
                .orElseThrow(() -> Refusal.of(
                        409, "account-off", "The account is turned off. Turn it on, or answer by another way."));
    }

    /**
     * The dialog that somebody means by the address they typed.
     *
     * @throws Refusal 409 account-off; 422 fields-wrong with the network's words when it can be no address there
     */
    default DialogRef dialog(long account, DialogRef.Kind kind, String typed) {
        try {
            return on(account).dialog(kind, typed);
        } catch (AdapterException e) {
            throw new Refusal(
                    422,
                    new Text("fields-wrong", Map.of(), e.text.english()),
                    Map.of("fields", List.of(new Problem("address", e.text))));
        }
    }
}
