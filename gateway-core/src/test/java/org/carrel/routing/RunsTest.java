package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.carrel.account.Account;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.Secrets;
import org.carrel.adapter.loopback.LoopbackAdapter;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Person;
import org.carrel.adapter.testkit.FolderFiles;
import org.carrel.conversation.Board;
import org.carrel.conversation.Inbound;
import org.carrel.delivery.Outbox;
import org.carrel.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final LoopbackNetwork network = new LoopbackNetwork(clock);

    /** Were it counted to the former connection's run, it would stand before the live messages of that one. */
    @Test
    void whatIsFetchedAfterALostLineStandsBehindWhatWasLiveBefore() throws Exception {
        AdapterRegistry registry = new AdapterRegistry(List.of(LoopbackAdapter.on(network)));
        Runs runs = new Runs(1);
        try (Database database = Database.open(folder, clock);
                Routing routing = new Routing(
                        database.writer(),
                        new Inbound(new Outbox(_ -> {})),
                        runs,
                        new Board(database.reader(), clock),
                        _ -> {
                            throw new IllegalStateException("Nothing goes out here.");
                        });
                AccountSupervisor supervisor = new AccountSupervisor(
                        database, registry, Secrets.in(folder), routing, _ -> new FolderFiles(folder), folder, clock)) {
            supervisor.watchTries(runs::begin);
            routing.start();
            long account = new Accounts(database, registry, Secrets.in(folder), supervisor)
                    .add(
                            RoutingDesk.nobody(),
                            "loopback",
                            "Desk",
                            Map.of("patrons", List.of("0")),
                            Account.Managed.INBOX)
                    .id();
            RoutingDesk.until(() -> assertThat(supervisor.connected(account)).isTrue());
            Person ann = network.person("ann", "Ann");

            ann.write("live on the first line");
            RoutingDesk.until(() -> assertThat(said(database)).hasSize(1));
            network.cut();
            ann.write("while there was none");
            RoutingDesk.until(() -> {
                supervisor.tryNow(account);
                assertThat(said(database)).hasSize(2);
            });

            assertThat(said(database).getFirst()).contains("live on the first line");
            assertThat(said(database).getLast()).contains("while there was none");
        }
    }

    private static List<String> said(Database database) {
        return database.reader()
                .read(sql -> sql.list(
                        "SELECT parts FROM message WHERE kind = 'MESSAGE' ORDER BY sort_at, id",
                        row -> row.getString(1)));
    }
}
