package org.carrel.adapter.loopback;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Field;
import org.carrel.adapter.NetworkInfo;
import org.carrel.adapter.Problem;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.practice.Practice;

/**
 * The network "Practice" ({@code loopback}). As the gateway finds it, each account has a network of its own, with
 * simulated patrons and a page where a trainer plays one. A test makes it around networks of its own instead, and is
 * thereby the other end: there is no registry, and nothing static.
 */
public final class LoopbackAdapter implements Adapter {

    private static final NetworkInfo INFO =
            new NetworkInfo("loopback", "Practice", "practice", URI.create("docs/adapters.md"), 1);

    private final Optional<Function<String, LoopbackNetwork>> networks;

    /** Practice: every account opens a network of its own, with patrons. */
    public LoopbackAdapter() {
        this.networks = Optional.empty();
    }

    /** Without patrons, on networks that are there already, found by the account's {@code address}. */
    public LoopbackAdapter(Function<String, LoopbackNetwork> networks) {
        this.networks = Optional.of(networks);
    }

    /** Without patrons, on this one network, whatever the account's address. */
    public static LoopbackAdapter on(LoopbackNetwork network) {
        return new LoopbackAdapter(_ -> network);
    }

    @Override
    public NetworkInfo info() {
        return INFO;
    }

    @Override
    public List<Field> accountFields() {
        return AccountFields.all();
    }

    @Override
    public List<Problem> check(AccountConfig config) {
        return AccountFields.check(config);
    }

    @Override
    public AccountConnection open(AccountConfig config, AdapterContext context) {
        if (networks.isPresent()) {
            LoopbackNetwork network = networks.get().apply(AccountFields.address(config));
            return new LoopbackConnection(network, config, context, Optional.empty());
        }
        LoopbackNetwork network = new LoopbackNetwork(context.clock());
        Practice practice = new Practice(
                network,
                context.scheduler(),
                AccountFields.patrons(config),
                AccountFields.lively(config),
                context.clock().millis());
        return new LoopbackConnection(network, config, context, Optional.of(practice));
    }
}
