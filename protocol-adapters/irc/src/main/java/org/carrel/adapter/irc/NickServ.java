package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Signs in by a message to the services, where a server has no SASL. They answer in words, which differ: what is not
 * understood counts as no answer.
 */
final class NickServ {

    static final String NICK = "NickServ";

    private static final Pattern YES = Pattern.compile("\\b(?:identified|accepted|recogni[sz]ed|logged in)\\b");
    private static final Pattern NO = Pattern.compile(
            "\\b(?:invalid|incorrect|wrong|failed|denied|not registered|isn't registered|unknown|suspended|frozen)\\b");

    private final Patience patience;
    private volatile Optional<CompletableFuture<Answer>> waiting = Optional.empty();

    /** What came of it. */
    enum Answer {
        YES,
        NO,
        NONE
    }

    NickServ(Patience patience) {
        this.patience = patience;
    }

    /** Signs in, and waits for the answer. */
    Answer identify(Live live, String account, Secret password) throws InterruptedException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting = Optional.of(answer);
        try {
            live.link().send(IrcLine.of("PRIVMSG", NICK, "IDENTIFY " + account + " " + password.reveal()));
            return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Answer.NONE;
        } finally {
            waiting = Optional.empty();
        }
    }

    /** A line came that may be the answer: from the services, from the server that knows us now, or that knows no services. */
    void heard(IrcLine line) {
        waiting.ifPresent(answer -> meaning(line).ifPresent(answer::complete));
    }

    static Optional<Answer> meaning(IrcLine line) {
        if (line.is("900")) {
            return Optional.of(Answer.YES);
        }
        if (line.is("401") && line.param(1).equalsIgnoreCase(NICK)) {
            return Optional.of(Answer.NONE);
        }
        if (!line.is("NOTICE") || !line.from().nick().equalsIgnoreCase(NICK)) {
            return Optional.empty();
        }
        String words = line.last().toLowerCase(Locale.ROOT);
        if (NO.matcher(words).find()) {
            return Optional.of(Answer.NO);
        }
        return YES.matcher(words).find() && !words.contains("/msg") ? Optional.of(Answer.YES) : Optional.empty();
    }
}
