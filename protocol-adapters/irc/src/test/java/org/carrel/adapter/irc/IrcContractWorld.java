package org.carrel.adapter.irc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.contract.ContractPeer;
import org.carrel.adapter.testkit.contract.ContractWorld;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;

/** One of the three servers, behind a bad network. */
final class IrcContractWorld implements ContractWorld {

    private static final String US = "carrel";

    private final IrcServer server;
    private final Map<String, String> credentials;
    private final Map<String, String> wrong;
    private final Map<String, String> lacks;
    private final FaultProxy proxy;
    private final Map<String, IrcContractPeer> peers = new TreeMap<>();

    /**
     * @param credentials fields with which we are let in
     * @param wrong the same, but wrong
     */
    IrcContractWorld(
            IrcServer server, Map<String, String> credentials, Map<String, String> wrong, Map<String, String> lacks) {
        this.server = server;
        this.credentials = credentials;
        this.wrong = wrong;
        this.lacks = new HashMap<>(Map.of("edit", "irc.no-edits", "receipts", "irc.no-receipts", "bounces", ""));
        this.lacks.putAll(lacks);
        this.proxy = FaultProxy.before(server.host(), server.tlsPort());
    }

    @Override
    public Adapter adapter() {
        return IrcAccounts.adapter(server);
    }

    private AccountConfig with(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(credentials);
        fields.put(AccountFields.PORT, Integer.toString(proxy.port()));
        fields.putAll(more);
        return IrcAccounts.account(server, fields);
    }

    @Override
    public AccountConfig account() {
        return with(Map.of());
    }

    @Override
    public AccountConfig wrongCredentials() {
        return with(wrong);
    }

    @Override
    public AccountConfig unreachable() {
        return with(
                Map.of(AccountFields.PORT, Integer.toString(FreePorts.take(1).getFirst())));
    }

    @Override
    public Map<String, AccountConfig> malformed() {
        return Map.of(
                AccountFields.NICK, with(Map.of(AccountFields.NICK, "1st nick")),
                AccountFields.PORT, with(Map.of(AccountFields.PORT, "70000")),
                AccountFields.ROOMS, with(Map.of(AccountFields.ROOMS, "a,b")));
    }

    @Override
    public Map<String, String> lacks() {
        return lacks;
    }

    @Override
    public List<String> senseless() {
        return List.of("ann lee", "#desk", "ann@library.example", "1ann", "irc://irc.test/");
    }

    @Override
    public ContractPeer peer(String name) {
        return peers.computeIfAbsent(name, key -> new IrcContractPeer(server, key, US));
    }

    @Override
    public void writesFromOurOtherClient(ContractPeer to, String text) {
        if (lacks.containsKey("carbons")) {
            return;
        }
        IrcSignIn how = new IrcSignIn().account(US, server.password(US)).capabilities("message-tags");
        try (IrcPerson other = IrcPerson.signIn(server, US, how)) {
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
        peers.values().forEach(IrcContractPeer::close);
        proxy.close();
        server.close();
    }
}
