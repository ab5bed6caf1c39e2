package org.carrel.adapter.testkit.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.testkit.tls.ServedCertificate;

/**
 * How a test's IRC server is set up. A new one stands for: the name {@code irc.test} of the network {@code Test}; no
 * accounts; no password; no flood control; names of up to 30 characters; 200 channels a person; a good certificate.
 * Every method changes this object and returns it.
 */
public final class IrcOptions {

    final Map<String, String> accounts = new LinkedHashMap<>();
    String name = "irc.test";
    Optional<String> password = Optional.empty();
    boolean floodControl;
    int nickLength = 30;
    int channels = 200;
    String caseMapping = "ascii";
    boolean alwaysOn;
    ServedCertificate certificate = ServedCertificate.GOOD;
    String extra = "";

    /** What the server calls itself; has a dot in it. */
    public IrcOptions name(String value) {
        name = value;
        return this;
    }

    /** An account with services: name and nick in one; no spaces in either. ngircd has none. */
    public IrcOptions account(String account, String secret) {
        if (account.contains(" ") || secret.contains(" ")) {
            throw new IllegalArgumentException("An account of IRC services has no spaces, nor has its password");
        }
        accounts.put(account, secret);
        return this;
    }

    /** Everybody has to give it when they connect (PASS). */
    public IrcOptions password(String value) {
        password = Optional.of(value);
        return this;
    }

    /** True: each server's own usual brake on those who send fast. */
    public IrcOptions floodControl(boolean value) {
        floodControl = value;
        return this;
    }

    /** NICKLEN. */
    public IrcOptions nickLength(int value) {
        nickLength = value;
        return this;
    }

    /** How many channels one person may be in (CHANLIMIT). */
    public IrcOptions channels(int value) {
        channels = value;
        return this;
    }

    /** CASEMAPPING: {@code ascii} everywhere, {@code rfc1459} with InspIRCd. */
    public IrcOptions caseMapping(String value) {
        caseMapping = value;
        return this;
    }

    /** True: ergo holds the accounts of people who are away in their channels, and keeps what is said to them. */
    public IrcOptions alwaysOn(boolean value) {
        alwaysOn = value;
        return this;
    }

    public IrcOptions certificate(ServedCertificate value) {
        certificate = value;
        return this;
    }

    /**
     * More of the server's own configuration: lines and sections for ngircd, tags for InspIRCd; for ergo one setting a
     * line, its path and a value in JSON, such as {@code history.channel-length = 5}.
     */
    public IrcOptions extra(String lines) {
        extra = lines;
        return this;
    }
}
