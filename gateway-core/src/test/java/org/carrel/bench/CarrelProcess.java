package org.carrel.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.testkit.FreePorts;

/** Carrel as a library runs it: started by the script of its distribution, on a data folder of its own. */
final class CarrelProcess implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("setup#key=(\\S+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A bench is no storm. */
    private static final String CONFIG = "routes:\n  most_per_minute: 10000000\n";

    private final Process process;
    private final Path data;
    private final Path log;
    private final String staff;
    private final double startMillis;

    private CarrelProcess(Process process, Path data, Path log, String staff, double startMillis) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.staff = staff;
        this.startMillis = startMillis;
    }

    /** Starts it on a new data folder and waits for the first page that answers with 200. */
    static CarrelProcess start(Path script) throws IOException, InterruptedException {
        Path data = Files.createDirectories(
                Files.createTempDirectory("carrel-bench").resolve("data"));
        int port = pair();
        Path config = Files.writeString(data.resolveSibling("carrel.yaml"), CONFIG);
        Path log = Files.createTempFile(data.getParent(), "carrel", ".log");
        String staff = "http://127.0.0.1:" + port + "/";
        try (HttpClient http = HttpClient.newHttpClient()) {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(List.of(
                            script.toString(),
                            "run",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            data.toString(),
                            "--config",
                            config.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            while (!answers(http, staff)) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Carrel did not come up:\n" + Files.readString(log));
                }
                Thread.sleep(2);
            }
            return new CarrelProcess(process, data, log, staff, (System.nanoTime() - began) / 1e6);
        }
    }

    private static boolean answers(HttpClient http, String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port whose neighbour is free, too. */
    private static int pair() throws IOException {
        while (true) {
            int port = FreePorts.take(1).getFirst();
            try (ServerSocket next = new ServerSocket()) {
                next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 1));
                return port;
            } catch (IOException e) {
                // the neighbour is taken; another pair
            }
        }
    }

    /** Its data folder. */
    Path data() {
        return data;
    }

    /** What staff type. */
    String staff() {
        return staff;
    }

    /** From the order to start until the first page. */
    double startMillis() {
        return startMillis;
    }

    /** The key of the set-up link. */
    String key() throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            Matcher matcher = KEY.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Carrel printed no set-up link:\n" + Files.readString(log));
    }

    /** Its resident memory in MB, by Linux's count. */
    double residentMegabytes() throws IOException {
        Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (!matcher.find()) {
            throw new IOException("Linux does not say how much memory process " + process.pid() + " has.");
        }
        return Long.parseLong(matcher.group(1)) / 1024.0;
    }

    /** As {@link #residentMegabytes}, once what nobody needs any more has been collected. */
    double settledMegabytes() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            Thread.sleep(1_000);
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        return residentMegabytes();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
