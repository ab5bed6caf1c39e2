package org.carrel.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.account.Account;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.Standing;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.Level;
import org.carrel.adapter.Rooms;
import org.carrel.operator.Caller;
import org.carrel.web.wire.AccountView;
import org.carrel.web.wire.NetworkView;
import org.carrel.web.wire.StatusView;

/** Answers what the API asks of accounts. */
public final class AccountAnswers implements AccountCalls {

    private static final DialogRef ANY = new DialogRef(DialogRef.Kind.PEER, "");

    private final Accounts accounts;
    private final AdapterRegistry registry;
    private final AccountSupervisor supervisor;
    private final Supplier<URI> publicUrl;

    /**
     * Answers over the accounts.
     *
     * @param publicUrl what patrons type; asked for once the public listener is open
     */
    public AccountAnswers(
            Accounts accounts, AdapterRegistry registry, AccountSupervisor supervisor, Supplier<URI> publicUrl) {
        this.accounts = accounts;
        this.registry = registry;
        this.supervisor = supervisor;
        this.publicUrl = publicUrl;
    }

    @Override
    public List<NetworkView> networks() {
        return registry.all().stream()
                .map(adapter -> NetworkView.of(adapter.info(), adapter.accountFields()))
                .toList();
    }

    @Override
    public List<AccountView> accounts() {
        return accounts.list().stream().map(this::view).toList();
    }

    @Override
    public AccountView account(long id) {
        return view(accounts.get(id));
    }

    @Override
    public AccountView add(Caller by, String network, String name, Map<String, List<String>> values)
            throws InterruptedException {
        return view(accounts.add(who(by), network, name, values, Account.Managed.INBOX));
    }

    @Override
    public AccountView change(
            Caller by,
            long id,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values)
            throws InterruptedException {
        return view(accounts.change(who(by), id, name, enabled, values));
    }

    @Override
    public void retire(Caller by, long id) throws InterruptedException {
        accounts.retire(who(by), id);
    }

    @Override
    public AccountView connect(Caller by, long id) throws InterruptedException {
        accounts.connect(who(by), id);
        return view(accounts.get(id));
    }

    AccountView view(Account account) {
        Standing standing = supervisor.standing(account.id());
        return new AccountView(
                Long.toString(account.id()),
                account.network(),
                account.name(),
                account.address(),
                account.enabled(),
                account.managed().name(),
                account.settings(),
                account.secrets(),
                StatusView.of(standing.status(), standing.since(), standing.retryAt()),
                keepsHistory(account, standing),
                accounts.failed(account.id()),
                page(account),
                supervisor
                        .of(account.id())
                        .flatMap(connection -> connection.feature(Rooms.class))
                        .isPresent(),
                account.retired(),
                account.version());
    }

    /** What a server keeps is found out when signing in: before, and after a failure, nobody knows. */
    private Optional<Boolean> keepsHistory(Account account, Standing standing) {
        return supervisor
                .of(account.id())
                .filter(_ -> standing.status().code() == AccountStatus.Code.CONNECTED)
                .map(connection -> connection.capabilities(ANY).levels().getOrDefault("history", Level.UNSUPPORTED))
                .map(level -> level.compareTo(Level.PARTIAL) >= 0);
    }

    private Optional<String> page(Account account) {
        return supervisor
                .of(account.id())
                .flatMap(connection -> connection.feature(HttpEndpoint.class))
                .map(_ -> publicUrl.get().resolve("a/" + account.id() + "/").toString());
    }

    static Accounts.By who(Caller by) {
        return new Accounts.By(Optional.of(by.operator().id()), by.tokenId());
    }
}
