package org.carrel.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Field;
import org.carrel.adapter.NetworkInfo;
import org.carrel.operator.Caller;
import org.carrel.web.wire.AccountView;
import org.carrel.web.wire.FailedEventView;
import org.carrel.web.wire.NetworkView;
import org.carrel.web.wire.StatusView;

/** The one account, whose id is 1, and what failed on it. */
final class PaperAccounts implements AccountCalls, FailedEventCalls {

    private final List<String> asked;

    PaperAccounts(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public List<NetworkView> networks() {
        Field field = new Field(
                "address", Field.Type.TEXT, true, Optional.empty(), List.of(), PaperDesk.WORDS, PaperDesk.WORDS);
        return List.of(NetworkView.of(
                new NetworkInfo("paper", "Paper", "paper", URI.create("https://example.org/"), 1), List.of(field)));
    }

    @Override
    public List<AccountView> accounts() {
        return List.of(account(1));
    }

    @Override
    public AccountView account(long id) {
        PaperDesk.there("account", id);
        AccountStatus status =
                new AccountStatus(AccountStatus.Code.CONNECTED, PaperDesk.WORDS, AccountStatus.Action.NONE);
        return new AccountView(
                "1",
                "paper",
                "Desk",
                "desk@example.org",
                true,
                "INBOX",
                Map.of("address", List.of("desk@example.org")),
                List.of("password"),
                StatusView.of(status, PaperDesk.NOW, Optional.empty()),
                Optional.of(true),
                2,
                Optional.of("https://ask.example.org/a/1/"),
                true,
                false,
                3);
    }

    @Override
    public AccountView add(Caller by, String network, String name, Map<String, List<String>> values) {
        asked.add("add " + network + " " + name + " " + values);
        return account(1);
    }

    @Override
    public AccountView change(
            Caller by,
            long id,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values) {
        return account(id);
    }

    @Override
    public void retire(Caller by, long id) {
        PaperDesk.there("account", id);
    }

    @Override
    public AccountView connect(Caller by, long id) {
        return account(id);
    }

    @Override
    public List<FailedEventView> failed(long account) {
        PaperDesk.there("account", account);
        return List.of(new FailedEventView(
                "1", "1", "rosalind@example.org", "hello", "It did not fit.", PaperDesk.NOW, Optional.empty()));
    }

    @Override
    public void replay(Caller by, long id) {
        PaperDesk.there("failed event", id);
    }

    @Override
    public void discard(Caller by, long id) {
        PaperDesk.there("failed event", id);
    }
}
