package org.carrel.adapter.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.contract.ContractPeer;
import org.carrel.adapter.testkit.contract.ContractWorld;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;

/** Prosody with an archive; our account's link goes through a proxy that can cut it. */
final class XmppContractWorld implements ContractWorld {

    private final ProsodyServer server =
            ProsodyServer.start(new ProsodyOptions().account("ann", "secret").everybodyAContact(true));
    private final FaultProxy proxy = FaultProxy.before(server.host(), server.port());
    private final Map<String, XmppContractPeer> peers = new LinkedHashMap<>();

    @Override
    public Adapter adapter() {
        return XmppAccounts.adapter(server);
    }

    @Override
    public AccountConfig account() {
        return XmppAccounts.through(proxy, server, "desk");
    }

    @Override
    public AccountConfig wrongCredentials() {
        return XmppAccounts.with(server, "desk", Map.of(AccountFields.PASSWORD, "not-the-password"));
    }

    @Override
    public AccountConfig unreachable() {
        String nobody = Integer.toString(FreePorts.take(1).getFirst());
        return XmppAccounts.with(server, "desk", Map.of(AccountFields.PORT, nobody));
    }

    @Override
    public Map<String, AccountConfig> malformed() {
        return Map.of(
                AccountFields.ADDRESS, changed(AccountFields.ADDRESS, "no address at all"),
                AccountFields.PASSWORD, changed(AccountFields.PASSWORD, ""),
                AccountFields.PORT, changed(AccountFields.PORT, "70000"),
                AccountFields.ROOM_NICK, changed(AccountFields.ROOM_NICK, "bell\u0007"),
                AccountFields.TLS, changed(AccountFields.TLS, "perhaps"),
                AccountFields.CERTIFICATE, changed(AccountFields.CERTIFICATE, "abc"));
    }

    private AccountConfig changed(String field, String value) {
        return XmppAccounts.with(server, "desk", Map.of(field, value));
    }

    @Override
    public Map<String, String> lacks() {
        return Map.of("sent-ref", "");
    }

    @Override
    public List<String> senseless() {
        return List.of("ann", "ann@", "@library.example", "ann lee@library.example", "ann@@library.example", "xmpp:");
    }

    @Override
    public ContractPeer peer(String name) {
        return peers.computeIfAbsent(name, key -> new XmppContractPeer(server, key, server.address("desk")));
    }

    @Override
    public void writesFromOurOtherClient(ContractPeer to, String text) {
        try (XmppPerson other = XmppPerson.signIn(server, "desk")) {
            other.say(to.dialog().address(), text);
            other.sync();
        }
    }

    @Override
    public void cutLink() {
        proxy.cut();
    }

    @Override
    public void stopServer() {
        server.stop();
    }

    @Override
    public void startServer() {
        server.launch();
    }

    @Override
    public void close() {
        peers.values().forEach(XmppContractPeer::close);
        proxy.close();
        server.close();
    }
}
