package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.carrel.account.Account;
import org.carrel.account.Accounts;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;

/** An account, its settings and how it stands, as the feed sends it. */
final class AccountContent implements FeedContent {

    private final Accounts accounts;
    private final AccountAnswers views;
    private final JsonFormat json;

    AccountContent(Accounts accounts, AccountAnswers views, JsonFormat json) {
        this.accounts = accounts;
        this.views = views;
        this.json = json;
    }

    @Override
    public Entity kind() {
        return Entity.ACCOUNT;
    }

    @Override
    public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
        Map<Long, EncodedState> states = new HashMap<>();
        accounts.list(sql).stream()
                .filter(account -> ids.contains(account.id()))
                .forEach(account -> states.put(account.id(), encode(account)));
        return states;
    }

    @Override
    public Fresh fresh(Sql sql, Operator viewer) {
        return Fresh.of(accounts.list(sql).stream().map(this::encode).toList());
    }

    private EncodedState encode(Account account) {
        return new EncodedState(account.id(), account.version(), json.write(views.view(account)));
    }
}
