package org.carrel.adapter.testkit.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.Watchdog;

/**
 * A real dnsmasq on a random loopback port that knows the records it was started with and nothing else. It asks nobody.
 */
public final class DnsServer implements AutoCloseable {

    /**
     * Where a service runs (RFC 2782).
     *
     * @param name such as {@code _xmpp-client._tcp.library.test}
     */
    public record Service(String name, String target, int port, int priority, int weight) {

        private String option() {
            return "--srv-host=" + name + "," + target + "," + port + "," + priority + "," + weight;
        }
    }

    private static final int TRIES = 500;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Path folder;
    private final Process process;
    private final Watchdog watchdog;
    private final int port;

    private DnsServer(List<Service> services) throws IOException {
        folder = Files.createTempDirectory("carrel-dns-");
        OrdinaryUser.own(folder);
        port = FreePorts.take(1).getFirst();
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--keep-in-foreground",
                "--conf-file=/dev/null",
                "--no-resolv",
                "--no-hosts",
                "--listen-address=127.0.0.1",
                "--bind-interfaces",
                "--pid-file=" + folder.resolve("dnsmasq.pid"),
                "--log-facility=" + folder.resolve("dnsmasq.log"),
                "--port=" + port));
        services.stream().map(Service::option).forEach(command::add);
        process = new ProcessBuilder(OrdinaryUser.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        watchdog = Watchdog.over(process);
        awaitAnswer();
    }

    /** It listens on TCP, too, where one sees whether it does. */
    private void awaitAnswer() throws IOException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        close();
        throw new IOException("dnsmasq does not answer on port " + port);
    }

    /** An ordinary user's path may lack where the distribution puts it. */
    private static String program() {
        return Files.isExecutable(Path.of("/usr/sbin/dnsmasq")) ? "/usr/sbin/dnsmasq" : "dnsmasq";
    }

    /** A server with these records. */
    public static DnsServer start(Service... services) {
        try {
            return new DnsServer(List.of(services));
        } catch (IOException e) {
            throw new UncheckedIOException("dnsmasq does not start; is the package 'dnsmasq-base' installed?", e);
        }
    }

    /** Where it answers, as {@code java.naming.provider.url} wants it. */
    public String url() {
        return "dns://127.0.0.1:" + port;
    }

    /** Ends it and deletes its folder. */
    @Override
    public void close() {
        watchdog.close();
        try {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(folder.resolve("dnsmasq.pid"));
            Files.deleteIfExists(folder.resolve("dnsmasq.log"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
