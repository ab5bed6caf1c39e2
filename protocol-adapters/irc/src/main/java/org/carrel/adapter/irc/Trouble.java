package org.carrel.adapter.irc;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.irc.net.CertificateRefused;
import org.carrel.adapter.irc.text.FormatReader;

/** What stands between an account and its server, in words, and what helps. */
final class Trouble {

    private final Map<String, String> parameters = new HashMap<>();

    Trouble(AccountSettings settings) {
        parameters.put("server", settings.host() + ":" + settings.portOrUsual());
        parameters.put("host", settings.host());
        parameters.put("nick", settings.nick());
        parameters.put("account", settings.account());
    }

    /** What an attempt to connect, or a connection, ended with. */
    AccountStatus of(Throwable error) {
        return first(error, this::known)
                .or(() -> first(error, this::encryption))
                .orElseGet(() -> lost("link-lost", "The connection to {server} broke. Trying again."));
    }

    private static Optional<AccountStatus> first(Throwable error, Function<Throwable, Optional<AccountStatus>> look) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = error; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream().flatMap(cause -> look.apply(cause).stream()).findFirst();
    }

    private Optional<AccountStatus> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case CertificateRefused refused -> certificate(refused);
                    case Closed closed -> closed(closed.said());
                    case Requests.NoAnswer e -> noAnswer();
                    case SocketTimeoutException e -> noAnswer();
                    case UnknownHostException e ->
                        lost("unknown-host", "There is no server {host}. Check the spelling. Trying again.");
                    case NoRouteToHostException e ->
                        lost("no-route", "There is no way to {server} in the network. Trying again.");
                    case ConnectException e ->
                        lost("refused", "{server} refuses the connection: no IRC server runs there now. Trying again.");
                    case EOFException e ->
                        lost("server-closed", "{server} closed the connection without a word. Trying again.");
                    default -> null;
                });
    }

    private Optional<AccountStatus> encryption(Throwable cause) {
        return cause instanceof SSLException
                ? Optional.of(with("detail", String.valueOf(cause.getMessage()))
                        .lost("tls", "Encryption with {server} could not be agreed on: {detail} Is it the right port?"))
                : Optional.empty();
    }

    private AccountStatus noAnswer() {
        return lost("no-answer", "{server} does not answer. Trying again.");
    }

    private AccountStatus certificate(CertificateRefused refused) {
        parameters.put("fingerprint", refused.fingerprint());
        return switch (refused.why()) {
            case EXPIRED ->
                lost(
                        "certificate-expired",
                        "The certificate of {host} is out of date. Whoever runs the server has to renew it. Trying again.");
            case WRONG_NAME ->
                failed(
                        "certificate-wrong-name",
                        "The certificate that {server} shows is not for {host}. Check the server's name.");
            case NOT_THE_PINNED_ONE ->
                failed(
                        "certificate-not-pinned",
                        "The server shows another certificate than the one to trust. If it was renewed, enter the new"
                                + " fingerprint: {fingerprint}");
            case UNKNOWN_ISSUER, OTHERWISE ->
                failed(
                        "certificate-unknown-issuer",
                        "No authority that this machine trusts signed the certificate of {host}. If it is the right"
                                + " server, enter its fingerprint as the certificate to trust: {fingerprint}");
        };
    }

    /** What a server said when it closed the connection. */
    private AccountStatus closed(String said) {
        said(said);
        return switch (ClosingWords.mean(said)) {
            case PASSWORD -> serverPassword(said);
            case TOO_OFTEN ->
                lost("too-often", "{server} has too many connections from here, or too often: {said} Trying again.");
            case BANNED ->
                failed("banned", "{server} does not let us in: {said} Ask who runs the server, then connect again.");
            case FLOODED ->
                lost("flooded", "{server} threw us out for sending too fast: {said} Take a slower pace. Trying again.");
            case KILLED -> lost("killed", "Somebody who runs {server} ended our connection: {said} Trying again.");
            case OTHERWISE -> lost("closed", "{server} ended the connection: {said} Trying again.");
        };
    }

    AccountStatus serverPassword(String said) {
        return said(said).bad("server-password", "{server} does not accept the server password: {said}");
    }

    AccountStatus banned(String said) {
        return said(said)
                .failed("banned", "{server} does not let us in: {said} Ask who runs the server, then connect again.");
    }

    AccountStatus wrongPassword() {
        return bad("bad-password", "Wrong password for the account {account}, or no such account.");
    }

    AccountStatus wrongCertificate() {
        return bad(
                "bad-certificate", "Our certificate belongs to no account at {host}. Register its fingerprint there.");
    }

    AccountStatus accountRequired(String said) {
        return said(said).bad("account-required", "{host} lets only registered accounts in: {said}");
    }

    AccountStatus notProven() {
        return failed(
                "not-proven",
                "{server} could not prove that it knows the password of {account}. It may be somebody else's server.");
    }

    AccountStatus noSasl() {
        return failed("no-sasl", "{server} does not offer the chosen way of signing in. Choose another one.");
    }

    AccountStatus nickRefused(String said) {
        return said(said).failed("nick-refused", "{server} does not take {nick} as a nick: {said} Choose another one.");
    }

    AccountStatus noFreeNick() {
        return lost("nick-in-use", "{nick} and all names like it are in use at {host}. Trying again.");
    }

    AccountStatus brokenClientCertificate(String detail) {
        return with("detail", detail)
                .failed("client-certificate-broken", "Our certificate or its key cannot be read: {detail}");
    }

    private Trouble said(String words) {
        return with("said", FormatReader.read(words).text());
    }

    private Trouble with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    private AccountStatus lost(String code, String english) {
        return new AccountStatus(Code.LOST, Words.text(code, english, Map.copyOf(parameters)), Action.WAIT);
    }

    private AccountStatus failed(String code, String english) {
        return new AccountStatus(Code.FAILED, Words.text(code, english, Map.copyOf(parameters)), Action.CHECK_SETTINGS);
    }

    private AccountStatus bad(String code, String english) {
        return new AccountStatus(
                Code.BAD_CREDENTIALS, Words.text(code, english, Map.copyOf(parameters)), Action.SIGN_IN);
    }
}
