package org.carrel.operator;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Presence;
import org.carrel.store.AuditStore;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/** Adds and changes people. */
public final class Operators {

    private final OperatorStore store = new OperatorStore();
    private final SessionStore sessions = new SessionStore();
    private final TokenStore tokens = new TokenStore();
    private final AuditStore audit = new AuditStore();
    private final Lane people;
    private final Reader reader;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Revocations revocations;

    /** The people of this database. */
    public Operators(Lane people, Reader reader, Passwords passwords, SignIn signIn, Revocations revocations) {
        this.people = people;
        this.reader = reader;
        this.passwords = passwords;
        this.signIn = signIn;
        this.revocations = revocations;
    }

    /** Everybody, those retired too, by name. */
    public List<Operator> all() {
        return reader.read(store::all);
    }

    /** Adds a colleague. */
    public Operator add(Caller by, NewOperator wanted) throws InterruptedException {
        NewOperator fit = fit(wanted);
        String hash = passwords.hash(fit.password());
        return people.call(tx -> {
            Operator added = insert(tx, fit, hash);
            write(tx, by, "operator-add", added.id(), "name email role");
            return added;
        });
    }

    static NewOperator fit(NewOperator wanted) {
        NewOperator stripped = wanted.stripped();
        new Fields()
                .name("name", stripped.name())
                .email("email", stripped.email())
                .password("password", stripped.password())
                .check();
        return stripped;
    }

    Operator insert(Tx tx, NewOperator wanted, String hash) {
        if (store.knows(tx, wanted.email())) {
            new Fields()
                    .add("email", "email-taken", "Somebody has this address already, perhaps somebody retired.")
                    .check();
        }
        return store.insert(tx, wanted, hash);
    }

    /** Changes a person: one's own name and password, or, by an administrator, anybody. */
    public Operator change(Caller by, long id, OperatorChange change) throws InterruptedException {
        boolean self = by.operator().id() == id;
        if (!by.operator().administrator() && !(self && change.personal())) {
            throw Refusals.administratorsOnly();
        }
        Fields fields = new Fields();
        change.name().ifPresent(name -> fields.name("name", name));
        change.password().ifPresent(password -> fields.password("password", password));
        fields.check();
        if (self && change.password().isPresent()) {
            confirm(by, change);
        }
        Optional<String> hash = hash(change.password());
        return people.call(tx -> change(tx, by, id, change, hash));
    }

    private void confirm(Caller by, OperatorChange change) throws InterruptedException {
        try {
            signIn.confirm(by.operator(), change.currentPassword().orElse(""));
        } catch (Refusal refusal) {
            if (refusal.status() != 401) {
                throw refusal;
            }
            new Fields()
                    .add("current_password", "password-wrong", "This is not your present password.")
                    .check();
        }
    }

    private Optional<String> hash(Optional<String> password) throws InterruptedException {
        return password.isPresent() ? Optional.of(passwords.hash(password.get())) : Optional.empty();
    }

    private Operator change(Tx tx, Caller by, long id, OperatorChange change, Optional<String> hash) {
        Operator before = store.find(tx, id).orElseThrow(() -> Refusal.notFound("operator"));
        boolean retired = change.retired().orElse(before.retired());
        Operator after = new Operator(
                id,
                before.email(),
                change.name().map(String::strip).orElse(before.name()),
                change.role().orElse(before.role()),
                retired ? Presence.OFFLINE : before.presence(),
                retired ? before.retiredAt().or(() -> Optional.of(tx.now())) : Optional.empty(),
                before.version());
        keepOneAdministrator(tx, before, after);
        hash.ifPresent(some -> store.password(tx, id, some));
        if (retired || hash.isPresent()) {
            Optional<Digest> own = by.operator().id() == id ? by.session() : Optional.empty();
            sessions.deleteOf(tx, id, retired ? Optional.empty() : own);
        }
        if (retired) {
            tokens.of(tx, id).forEach(token -> tokens.revoke(tx, token));
        }
        tx.afterCommit(revocations::happened);
        write(tx, by, "operator-change", id, change.fields());
        return store.update(tx, after);
    }

    private void keepOneAdministrator(Tx tx, Operator before, Operator after) {
        boolean was = before.administrator() && !before.retired();
        boolean stays = after.administrator() && !after.retired();
        if (was && !stays && store.administrators(tx) == 1) {
            throw Refusal.of(
                    409, "last-administrator", "This is the last administrator. Make somebody else one first.");
        }
    }

    /** Says whether one is there. */
    public Operator presence(Caller by, Presence presence) throws InterruptedException {
        return people.call(tx -> {
            Operator now = store.find(tx, by.operator().id()).orElseThrow(Refusals::signedOut);
            if (now.presence() == presence) {
                return now;
            }
            write(tx, by, "presence", now.id(), "presence");
            return store.update(
                    tx,
                    new Operator(
                            now.id(), now.email(), now.name(), now.role(), presence, now.retiredAt(), now.version()));
        });
    }

    private void write(Tx tx, Caller by, String action, long id, String fields) {
        audit.write(tx, Optional.of(by.operator().id()), by.tokenId(), action, Entity.OPERATOR, id, fields);
    }
}
