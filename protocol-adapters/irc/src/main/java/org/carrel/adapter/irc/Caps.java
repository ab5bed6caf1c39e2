package org.carrel.adapter.irc;

import java.util.List;
import java.util.Map;

/** The capabilities that we use where a server has them (<a href="https://ircv3.net/registry">IRCv3 registry</a>). */
final class Caps {

    static final String ACCOUNT_TAG = "account-tag";
    static final String BATCH = "batch";
    static final String CHATHISTORY = "draft/chathistory";
    static final String ECHO_MESSAGE = "echo-message";
    static final String EXTENDED_MONITOR = "extended-monitor";
    static final String LABELED_RESPONSE = "labeled-response";
    static final String MESSAGE_TAGS = "message-tags";
    static final String MULTILINE = "draft/multiline";
    static final String REDACTION = "draft/message-redaction";
    static final String SASL = "sasl";
    static final String SERVER_TIME = "server-time";
    static final String STS = "sts";

    /** SASL is only asked for when there is something to sign in with; STS is never asked for. */
    static final List<String> WANTED = List.of(
            MESSAGE_TAGS,
            BATCH,
            LABELED_RESPONSE,
            ECHO_MESSAGE,
            SERVER_TIME,
            ACCOUNT_TAG,
            "account-notify",
            "away-notify",
            "chghost",
            "extended-join",
            EXTENDED_MONITOR,
            "draft/extended-monitor",
            "invite-notify",
            "multi-prefix",
            "setname",
            "standard-replies",
            "userhost-in-names",
            CHATHISTORY,
            "draft/event-playback",
            MULTILINE,
            REDACTION);

    /** An echo without a label could not be told from what another client of ours says. */
    static final Map<String, String> NEEDS =
            Map.of(ECHO_MESSAGE, LABELED_RESPONSE, LABELED_RESPONSE, BATCH, MULTILINE, LABELED_RESPONSE);

    private Caps() {}
}
