package org.carrel.adapter.xmpp;

import java.net.URI;
import java.util.List;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Field;
import org.carrel.adapter.NetworkInfo;
import org.carrel.adapter.Problem;

/** Jabber (XMPP). */
public final class XmppAdapter implements Adapter {

    private static final NetworkInfo INFO =
            new NetworkInfo("xmpp", "Jabber (XMPP)", "xmpp", URI.create("https://xmpp.org/getting-started/"), 1);

    private final Authorities authorities;
    private final Patience patience;

    /** Trusts whom this machine's Java trusts. */
    public XmppAdapter() {
        this(Authorities.ofThisMachine(), Patience.standard());
    }

    XmppAdapter(Authorities authorities, Patience patience) {
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
        return AccountFields.check(config);
    }

    @Override
    public AccountConnection open(AccountConfig config, AdapterContext context) {
        SmackGlobals.prepare();
        AccountSettings settings = AccountSettings.of(config);
        return new XmppConnection(settings, new LinkMaker(settings, authorities, patience), context);
    }
}
