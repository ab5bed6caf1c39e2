package org.carrel.adapter.testkit.contract;

import java.util.List;
import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Adapter;

/**
 * The world that {@link AdapterContractTest} plays in: a real server of the network with one account of ours on it, and
 * people at the other end. Each test gets a new one. Methods return when the server has done what they say.
 */
public interface ContractWorld extends AutoCloseable {

    /** The adapter under test. */
    Adapter adapter();

    /** Settings with which {@code connect} succeeds. */
    AccountConfig account();

    /** The same, but the server refuses the credentials. At least one secret is set in it. */
    AccountConfig wrongCredentials();

    /** The same, but nobody answers at that address. */
    AccountConfig unreachable();

    /** Settings of a wrong shape, by the field that {@code check} must name. At least one. */
    Map<String, AccountConfig> malformed();

    /**
     * What the adapter cannot do, with the code of the text with which it refuses: the keys are names of capabilities
     * (see {@link org.carrel.adapter.Capabilities}), and those are exactly the ones whose level lies below PARTIAL.
     * Everything else is expected to work. For a capability without a refusal (a feature that is not there, a receipt
     * that never comes) the code is empty. Four names more may stand here, all with an empty code: {@code carbons} (what
     * another client of the account writes is not shown to us), {@code sent-ref} (the server gives ids, but not in its
     * answer to a send), {@code bounces} (what the server has taken never comes back) and {@code lines} (a message is one
     * line of some hundred bytes: a text of several lines, or a longer one, is several messages).
     */
    Map<String, String> lacks();

    /** What somebody may type that can be no person's address on this network. At least one. */
    List<String> senseless();

    /** A person at the other end, signed in and ready to write to us and to receive. The same name is the same person. */
    ContractPeer peer(String name) throws Exception;

    /** Writes to a person from another client of our own account. */
    void writesFromOurOtherClient(ContractPeer to, String text) throws Exception;

    /** Breaks the account's link as a dying network does: no goodbye. The server stays reachable. */
    void cutLink() throws Exception;

    /** Stops the server; what it has stored stays. */
    void stopServer() throws Exception;

    /** Starts the server again; people at the other end come back by themselves or at their next act. */
    void startServer() throws Exception;

    @Override
    void close();
}
