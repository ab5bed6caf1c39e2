package org.carrel.adapter.loopback;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Secret;
import org.carrel.adapter.loopback.network.Conduct;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.testkit.contract.ContractPeer;
import org.carrel.adapter.testkit.contract.ContractWorld;

/** The contract's world on a network in memory. */
final class LoopbackWorld implements ContractWorld {

    private static final String SECRET = "a lamp in every carrel";

    private final LoopbackNetwork network = new LoopbackNetwork(Clock.systemUTC());
    private final LoopbackNetwork dead = new LoopbackNetwork(Clock.systemUTC());
    private final boolean archive;

    LoopbackWorld(Conduct conduct) {
        this.archive = conduct.archive();
        network.conduct(conduct.password(SECRET));
        dead.stop();
    }

    @Override
    public Adapter adapter() {
        return new LoopbackAdapter(address -> address.equals("nowhere") ? dead : network);
    }

    @Override
    public AccountConfig account() {
        return config("reference", SECRET);
    }

    @Override
    public AccountConfig wrongCredentials() {
        return config("reference", "a lamp in no carrel");
    }

    @Override
    public AccountConfig unreachable() {
        return config("nowhere", SECRET);
    }

    @Override
    public Map<String, AccountConfig> malformed() {
        return Map.of(
                "patrons", new AccountConfig("1", Map.of("patrons", List.of("many")), Map.of()),
                "pace", new AccountConfig("1", Map.of("pace", List.of("frantic")), Map.of()),
                "address", new AccountConfig("1", Map.of("address", List.of(" ")), Map.of()));
    }

    private static AccountConfig config(String address, String secret) {
        return new AccountConfig("1", Map.of("address", List.of(address)), Map.of("password", Secret.of(secret)));
    }

    @Override
    public Map<String, String> lacks() {
        Map<String, String> lacks = new LinkedHashMap<>();
        lacks.put("files", "loopback.no-files");
        lacks.put("rooms", "");
        if (!archive) {
            lacks.put("history", "");
        }
        return lacks;
    }

    @Override
    public List<String> senseless() {
        return List.of("ann lee", "ann\u0000", "\ud83d", "a".repeat(101));
    }

    @Override
    public ContractPeer peer(String name) {
        return new LoopbackPeer(network, network.person(name));
    }

    @Override
    public void writesFromOurOtherClient(ContractPeer to, String text) {
        network.otherClientWrites(to.dialog().address(), text);
    }

    @Override
    public void cutLink() {
        network.cut();
    }

    @Override
    public void stopServer() {
        network.stop();
    }

    @Override
    public void startServer() {
        network.start();
    }

    @Override
    public void close() {
        network.stop();
    }
}
