package org.carrel.adapter.testkit.irc;

import java.util.List;
import java.util.stream.Collectors;
import org.carrel.adapter.testkit.server.ServerFolder;

/** Writes InspIRCd 3's configuration for a test server. */
final class InspircdConfig {

    private static final List<String> MODULES = List.of(
            "banexception",
            "cap",
            "chghost",
            "chgident",
            "globops",
            "ircv3",
            "ircv3_accounttag",
            "ircv3_batch",
            "ircv3_capnotify",
            "ircv3_chghost",
            "ircv3_ctctags",
            "ircv3_echomessage",
            "ircv3_invitenotify",
            "ircv3_labeledresponse",
            "ircv3_msgid",
            "ircv3_servertime",
            "monitor",
            "namesx",
            "sajoin",
            "sanick",
            "sasl",
            "services_account",
            "sethost",
            "setname",
            "sha256",
            "spanningtree",
            "ssl_gnutls",
            "sslinfo",
            "svshold",
            "timedbans",
            "topiclock",
            "uhnames");

    private static final String WITHOUT_BRAKE = "commandrate=\"1000000\" threshold=\"1000000\" fakelag=\"no\" "
            + "recvq=\"4194304\" softsendq=\"16777216\" hardsendq=\"67108864\"";

    private static final String WITH_BRAKE = "commandrate=\"1000\" threshold=\"10\" fakelag=\"yes\" "
            + "recvq=\"8192\" softsendq=\"8192\" hardsendq=\"1048576\"";

    private InspircdConfig() {}

    /**
     * The whole of it.
     *
     * @param id three characters that no other server of the net has, the first of them a digit
     * @param serverPort where other servers come to
     */
    static String text(IrcServer server, String id, int serverPort) {
        IrcOptions options = server.options;
        ServerFolder folder = server.folder;
        return """
                <config format="xml">
                <server name="%s" description="Test server" network="Test" id="%s">
                <admin name="Test" nick="oper" email="oper@irc.test">
                <path configdir="%s" datadir="%s" logdir="%s" moduledir="/usr/lib/inspircd/modules">
                <log method="file" type="* -USERINPUT -USEROUTPUT -SOCKET -CULLLIST" level="debug" target="%s">
                <files motd="%s">
                <dns server="127.0.0.1" timeout="1">
                <sslprofile name="test" provider="gnutls" certfile="%s" keyfile="%s" hash="sha256"
                    requestclientcert="yes">
                <bind address="127.0.0.1" port="%d" type="clients">
                <bind address="127.0.0.1" port="%d" type="clients" sslprofile="test">
                <bind address="127.0.0.1" port="%d" type="servers">
                <connect name="main" allow="*" %s maxchans="%d" %s localmax="10000" globalmax="10000"
                    maxconnwarn="no" resolvehostnames="no" useident="no" useconnectban="no" useconnflood="no"
                    timeout="60" pingfreq="120">
                <performance quietbursts="yes" clonesonconnect="no" somaxconn="1024">
                <options casemapping="%s">
                <limits maxnick="%d">
                <channels users="%d" opers="%d">
                <class name="all" commands="*" privs="*" usermodes="*" chanmodes="*" snomasks="*">
                <type name="all" classes="all">
                <oper name="oper" password="secret" host="*@*" type="all">
                <sasl target="%s" requiressl="no">
                <uline server="%s" silent="yes">
                %s
                """.formatted(
                                options.name,
                                id,
                                folder.path(),
                                folder.path(),
                                folder.path(),
                                InspircdServer.LOG,
                                folder.file(InspircdServer.MOTD),
                                folder.file(IrcServer.CERTIFICATE),
                                folder.file(IrcServer.KEY),
                                server.port(),
                                server.tlsPort(),
                                serverPort,
                                options.password
                                        .map(value -> "password=\"" + value + "\"")
                                        .orElse(""),
                                options.channels,
                                options.floodControl ? WITH_BRAKE : WITHOUT_BRAKE,
                                options.caseMapping,
                                options.nickLength,
                                options.channels,
                                options.channels,
                                AthemeConfig.NAME,
                                AthemeConfig.NAME,
                                options.extra)
                + modules();
    }

    /** Another server may come under that name, or is to be found at that port. */
    static String link(String name, int port) {
        return """
                <link name="%s" ipaddr="127.0.0.1" port="%d" allowmask="127.0.0.0/8" sendpass="%s" recvpass="%s">
                """.formatted(name, port, AthemeConfig.LINK_PASSWORD, AthemeConfig.LINK_PASSWORD);
    }

    private static String modules() {
        return MODULES.stream().map(name -> "<module name=\"" + name + "\">\n").collect(Collectors.joining());
    }
}
