package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jivesoftware.smack.ConnectionConfiguration.DnssecMode;
import org.jivesoftware.smack.util.dns.DNSResolver;
import org.jivesoftware.smack.util.rce.RemoteConnectionEndpointLookupFailure;
import org.minidns.dnsname.DnsName;
import org.minidns.record.SRV;

/**
 * Looks service records up (RFC 2782), at the DNS servers that this machine names at that moment, or at the one that
 * Java's own setting {@code java.naming.provider.url} names.
 *
 * <p>Smack's own resolver keeps those that it found when the process started: without a network then, none for ever.
 */
final class ServiceLookup extends DNSResolver {

    private static final String TYPE = "SRV";

    ServiceLookup() {
        super(false);
    }

    @Override
    protected List<SRV> lookupSrvRecords0(
            DnsName name, List<RemoteConnectionEndpointLookupFailure> failures, DnssecMode dnssec) {
        try {
            return records(name);
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            failures.add(new RemoteConnectionEndpointLookupFailure.DnsLookupFailure(name, e));
            return List.of();
        }
    }

    @SuppressWarnings("BanJNDI") // From DNS come text and bytes, no objects that could be deserialised.
    private static List<SRV> records(DnsName name) throws NamingException {
        DirContext dns = new InitialDirContext(environment());
        try {
            Attribute found = dns.getAttributes(name.ace, new String[] {TYPE}).get(TYPE);
            return found == null ? List.of() : read(found);
        } finally {
            dns.close();
        }
    }

    @SuppressWarnings("JdkObsolete") // The interface asks for this very class.
    private static Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.retries", "3");
        return environment;
    }

    private static List<SRV> read(Attribute found) throws NamingException {
        List<SRV> records = new ArrayList<>();
        NamingEnumeration<?> all = found.getAll();
        while (all.hasMore()) {
            records.add(record(String.valueOf(all.next())));
        }
        return records;
    }

    /** Priority, weight, port and target, as in a zone file. */
    private static SRV record(String line) {
        String[] fields = line.split(" ", -1);
        return new SRV(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                DnsName.from(fields[3]));
    }
}
