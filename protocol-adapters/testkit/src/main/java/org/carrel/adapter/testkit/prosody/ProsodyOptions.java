package org.carrel.adapter.testkit.prosody;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrel.adapter.testkit.tls.ServedCertificate;

/**
 * How a test's Prosody is set up. A new one stands for: domain {@code localhost}; accounts {@code desk}, {@code patron}
 * and {@code other}, all with the password {@code secret}; archive in files; rooms, stream management and carbons on;
 * a good certificate. Every method changes this object and returns it.
 */
public final class ProsodyOptions {

    final Map<String, String> accounts = new LinkedHashMap<>();
    String domain = "localhost";
    Archive archive = Archive.FILES;
    boolean rooms = true;
    boolean uploads;
    boolean streamManagement = true;
    boolean carbons = true;
    boolean encryption = true;
    boolean everybodyAContact;
    ServedCertificate certificate = ServedCertificate.GOOD;
    String extra = "";
    final Map<String, String> modules = new LinkedHashMap<>();
    final Map<String, String> roomModules = new LinkedHashMap<>();

    /** The standard set-up of this class's description. */
    public ProsodyOptions() {
        accounts.put("desk", "secret");
        accounts.put("patron", "secret");
        accounts.put("other", "secret");
    }

    public ProsodyOptions domain(String value) {
        domain = value;
        return this;
    }

    /** One more account, or another password for one that is there. */
    public ProsodyOptions account(String name, String password) {
        accounts.put(name, password);
        return this;
    }

    public ProsodyOptions archive(Archive value) {
        archive = value;
        return this;
    }

    /** Multi-user chat with its own archive at {@code conference.<domain>}. */
    public ProsodyOptions rooms(boolean value) {
        rooms = value;
        return this;
    }

    /** XEP-0363 at {@code upload.<domain>}, over HTTPS on a port of its own; at most a megabyte a file. */
    public ProsodyOptions uploads(boolean value) {
        uploads = value;
        return this;
    }

    /** XEP-0198, with resumption. */
    public ProsodyOptions streamManagement(boolean value) {
        streamManagement = value;
        return this;
    }

    /** XEP-0280. */
    public ProsodyOptions carbons(boolean value) {
        carbons = value;
        return this;
    }

    /** False: the server offers no STARTTLS and takes passwords in the clear. */
    public ProsodyOptions encryption(boolean value) {
        encryption = value;
        return this;
    }

    /** True: all accounts are in each other's contact list from the start. */
    public ProsodyOptions everybodyAContact(boolean value) {
        everybodyAContact = value;
        return this;
    }

    public ProsodyOptions certificate(ServedCertificate value) {
        certificate = value;
        return this;
    }

    /** One more module of Prosody's, given as its source in Lua. */
    public ProsodyOptions module(String name, String source) {
        modules.put(name, source);
        return this;
    }

    /** The same for the component that has the rooms. */
    public ProsodyOptions roomModule(String name, String source) {
        roomModules.put(name, source);
        return this;
    }

    /** Lines of Prosody's own configuration for the global section, such as {@code limits} or {@code smacks_*}. */
    public ProsodyOptions extra(String lines) {
        extra = lines;
        return this;
    }
}
