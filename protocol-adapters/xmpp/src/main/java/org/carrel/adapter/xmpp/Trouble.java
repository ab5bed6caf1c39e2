package org.carrel.adapter.xmpp;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AccountStatus.Action;
import org.carrel.adapter.AccountStatus.Code;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.StreamError;
import org.jivesoftware.smack.sasl.SASLErrorException;

/**
 * Says in words why there is no connection.
 *
 * <p>LOST with WAIT is what another attempt may mend. FAILED and BAD_CREDENTIALS are what only a person can mend.
 */
final class Trouble {

    private final Map<String, String> parameters = new HashMap<>();

    private Trouble(AccountSettings settings) {

        parameters.put("domain", settings.domain());
        parameters.put("address", settings.address().toString());
        parameters.put(
                "server",
                settings.host().orElse(settings.domain())
                        + settings.port().map(port -> ":" + port).orElse(""));
    }

    /** What an attempt to connect, or a connection, ended with. */
    static AccountStatus of(Throwable error, AccountSettings settings) {
        Trouble trouble = new Trouble(settings);
        List<Throwable> causes = causes(error);
        for (Throwable cause : causes) {
            Optional<AccountStatus> found = trouble.known(cause);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof SSLException) {
                return trouble.with("detail", String.valueOf(cause.getMessage()))
                        .lost("tls", "Encryption with {server} could not be agreed on: {detail}");
            }
        }
        return trouble.lost("link-lost", "The connection to {server} broke. Trying again.");
    }

    private Optional<AccountStatus> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case CertificateRefused refused -> certificate(refused);
                    case SASLErrorException refused -> signIn(refused);
                    case XMPPException.StreamErrorException closed -> stream(closed.getStreamError());
                    case XMPPException.XMPPErrorException refused ->
                        with(
                                        "condition",
                                        refused.getStanzaError().getCondition().toString())
                                .lost("refused-request", "{server} refused to open the session: {condition}");
                    case SmackException.SecurityRequiredByClientException e -> unencrypted();
                    case SmackException.SecurityRequiredByServerException e -> unencrypted();
                    case SmackException.SmackSaslException e -> noMechanism();
                    case Asking.NoAnswer e -> lost("no-answer", "{server} does not answer. Trying again.");
                    case SmackException.NoResponseException e ->
                        lost("no-answer", "{server} does not answer. Trying again.");
                    case UnknownHostException e -> unknownHost();
                    case SocketTimeoutException e -> timeout();
                    case NoRouteToHostException e ->
                        lost("no-route", "There is no way to {server} in the network. Trying again.");
                    case ConnectException e -> refused();

                    default -> null;
                });
    }

    /** All causes, outermost first; a failure to reach any of several addresses counts as its parts. */
    private static List<Throwable> causes(Throwable error) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable cause = error; cause != null && !all.contains(cause); cause = cause.getCause()) {
            all.add(cause);
            if (cause instanceof SmackException.EndpointConnectionException unreachable) {
                unreachable.getConnectionExceptions().forEach(each -> all.addAll(causes(each.getException())));
                unreachable.getLookupFailures().forEach(each -> all.addAll(causes(each.getException())));
                if (unreachable.getConnectionExceptions().isEmpty()) {
                    all.add(new UnknownHostException());
                }
            }
        }
        return all;
    }

    private AccountStatus certificate(CertificateRefused refused) {
        parameters.put("fingerprint", refused.fingerprint());
        return switch (refused.why()) {
            case EXPIRED ->
                lost(
                        "certificate-expired",
                        "The certificate of {domain} is out of date. Whoever runs the server has to renew it. Trying"
                                + " again.");
            case WRONG_NAME ->
                failed(
                        "certificate-wrong-name",
                        "The certificate that {server} shows is not for {domain}. Check the server's name.");
            case NOT_THE_PINNED_ONE ->
                failed(
                        "certificate-not-pinned",
                        "The server shows another certificate than the one to trust. If it was renewed, enter the new"
                                + " fingerprint: {fingerprint}");
            case UNKNOWN_ISSUER, OTHERWISE ->
                failed(
                        "certificate-unknown-issuer",
                        "No authority that this machine trusts signed the certificate of {domain}. If it is the right"
                                + " server, enter its fingerprint as the certificate to trust: {fingerprint}");
        };
    }

    private AccountStatus signIn(SASLErrorException refused) {
        return switch (refused.getSASLFailure().getSASLError()) {
            case account_disabled -> bad("account-disabled", "The account {address} is switched off at its server.");
            case credentials_expired ->
                bad("credentials-expired", "The password of {address} has run out. Set a new one at the server first.");
            case temporary_auth_failure ->
                lost("sign-in-later", "{server} cannot check passwords at the moment. Trying again.");
            case encryption_required -> unencrypted();
            case mechanism_too_weak, invalid_mechanism -> noMechanism();
            default -> bad("bad-password", "Wrong password for {address}, or no such account.");
        };
    }

    private AccountStatus stream(StreamError error) {
        String said = String.valueOf(error.getDescriptiveText());
        parameters.put("condition", error.getCondition().toString());
        parameters.put("said", said.equals("null") ? "" : said);
        return switch (error.getCondition()) {
            case conflict ->
                failed(
                        "conflict",
                        "Another program signed in as {address} with the same resource and took this place. Give one of"
                                + " them another resource, then connect again.");
            case host_unknown, host_gone ->
                failed("host-unknown", "{server} does not serve {domain}. Check address and server.");
            case not_authorized ->
                bad("not-authorized", "{server} ended the session: {address} is not allowed to be signed in. {said}");
            case policy_violation ->
                lost("policy", "{server} ended the session because of its rules: {said} Trying again.");
            case see_other_host ->
                with("other", String.valueOf(error.getConditionText()))
                        .failed(
                                "see-other-host",
                                "{server} says that this account is served by {other}. Enter that as the server.");
            case system_shutdown -> lost("server-shutdown", "{server} is being shut down or restarted. Trying again.");
            case resource_constraint ->
                lost("server-full", "{server} has no room for another connection. Trying again.");
            case connection_timeout ->
                lost("stream-timeout", "{server} heard nothing from us for too long. Trying again.");
            default -> lost("stream-error", "{server} ended the session: {condition} {said} Trying again.");
        };
    }

    private AccountStatus unencrypted() {
        return failed(
                "no-encryption",
                "{server} offers no encryption, so the password was not sent. If the server is in the same room, allow"
                        + " sending the password without encryption.");
    }

    private AccountStatus noMechanism() {
        return failed("no-mechanism", "{server} offers no way of signing in that Carrel knows and finds safe.");
    }

    private AccountStatus unknownHost() {
        return lost("unknown-host", "There is no server {server}. Check the spelling of the address. Trying again.");
    }

    private AccountStatus timeout() {
        return lost("timeout", "{server} does not answer. Trying again.");
    }

    private AccountStatus refused() {
        return lost("refused", "{server} refuses the connection: no Jabber server runs there now. Trying again.");
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
