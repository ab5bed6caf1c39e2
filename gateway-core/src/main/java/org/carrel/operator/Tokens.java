package org.carrel.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.carrel.store.AuditStore;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** Makes, knows and revokes the tokens of programs. */
public final class Tokens {

    /** How exact the time of the last use is: each call would otherwise cost a transaction. */
    private static final Duration USED_TO_THE = Duration.ofMinutes(1);

    private final TokenStore store = new TokenStore();
    private final OperatorStore operators = new OperatorStore();
    private final AuditStore audit = new AuditStore();
    private final RandomSecret secrets = new RandomSecret();
    private final Lane people;
    private final Reader reader;
    private final Revocations revocations;
    private final Clock clock;

    /** A new token with the secret that is shown once. */
    public record Made(Token token, String secret) {

        @Override
        public String toString() {
            return "Made[" + token + "]";
        }
    }

    /** Tokens of this database. */
    public Tokens(Lane people, Reader reader, Revocations revocations, Clock clock) {
        this.people = people;
        this.reader = reader;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Makes one in the caller's own name, of at most the scope the caller has. */
    public Made make(Caller by, String name, Scope scope) throws InterruptedException {
        new Fields().name("name", name).check();
        if (scope == Scope.ADMIN && !by.operator().administrator()) {
            throw Refusals.administratorsOnly();
        }
        String secret = "carrel_" + secrets.draw();
        return people.call(tx -> {
            Token token = store.insert(tx, by.operator().id(), name.strip(), scope, Digest.of(secret));
            write(tx, by, "token-make", token, "name scope");
            return new Made(token, secret);
        });
    }

    /** Ends one of one's own, an administrator anybody's. */
    public void revoke(Caller by, long id) throws InterruptedException {
        people.run(tx -> {
            Token token = store.find(tx, id)
                    .filter(found -> found.operator() == by.operator().id()
                            || by.operator().administrator())
                    .orElseThrow(() -> Refusal.notFound("token"));
            store.revoke(tx, token);
            tx.afterCommit(revocations::happened);
            write(tx, by, "token-revoke", token, "");
        });
    }

    /** Who calls with this secret; empty when nobody does any more. */
    public Optional<Caller> of(String secret) {
        Digest digest = Digest.of(secret);
        Optional<Caller> caller = reader.read(sql -> store.find(sql, digest).flatMap(token -> caller(sql, token)));
        caller.flatMap(Caller::token).filter(this::longUnused).ifPresent(this::markUsed);
        return caller;
    }

    /** Who calls with a token seen before; empty when it was revoked. */
    public Optional<Caller> again(Token token) {
        return reader.read(sql -> store.find(sql, token.id()).flatMap(now -> caller(sql, now)));
    }

    private Optional<Caller> caller(Sql sql, Token token) {
        return operators
                .find(sql, token.operator())
                .filter(operator -> !operator.retired())
                .map(operator -> Caller.byToken(operator, token));
    }

    private boolean longUnused(Token token) {
        return token.usedAt()
                .map(at -> at.plus(USED_TO_THE).isBefore(clock.instant()))
                .orElse(true);
    }

    private void markUsed(Token token) {
        var _ = people.submit(tx -> {
            store.used(tx, token);
            return true;
        });
    }

    private void write(Tx tx, Caller by, String action, Token token, String fields) {
        audit.write(tx, Optional.of(by.operator().id()), by.tokenId(), action, Entity.TOKEN, token.id(), fields);
    }
}
