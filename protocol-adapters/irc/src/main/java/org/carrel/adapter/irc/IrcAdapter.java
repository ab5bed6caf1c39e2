package org.carrel.adapter.irc;

import java.net.URI;
import java.util.List;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Field;
import org.carrel.adapter.NetworkInfo;
import org.carrel.adapter.Problem;
import org.carrel.adapter.irc.net.Authorities;
import org.carrel.adapter.irc.net.Patience;

/** IRC. */
public final class IrcAdapter implements Adapter {

    private static final NetworkInfo INFO =
            new NetworkInfo("irc", "IRC", "irc", URI.create("https://ircv3.net/irc/"), 1);

    private final Authorities authorities;
    private final Patience patience;

    /** Trusts whom this machine's Java trusts. */
    public IrcAdapter() {
        this(Authorities.ofThisMachine(), Patience.standard());
    }

    IrcAdapter(Authorities authorities, Patience patience) {
        this.authorities = authorities;
        this.patience = patience;
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
        return AccountCheck.of(config);
    }

    @Override
    public AccountConnection open(AccountConfig config, AdapterContext context) {
        AccountSettings settings = AccountSettings.of(config);
        return new IrcConnection(settings, new Dialer(settings, authorities, patience, context), context);
    }
}
