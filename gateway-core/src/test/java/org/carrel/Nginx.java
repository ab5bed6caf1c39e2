package org.carrel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.Watchdog;

/** The reverse proxy that many libraries have in front, set up as {@code docs/operations.md} says. */
final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final Watchdog watchdog;

    private final Path folder;

    private Nginx(Process process, Watchdog watchdog, Path folder) {
        this.process = process;
        this.watchdog = watchdog;
        this.folder = folder;
    }

    /** One path on a port of its own, and the server that it is passed to. */
    record Front(int port, String path, int behind) {

        private String block() {
            return """
                    server {
                      listen 127.0.0.1:%d;
                      location %s {
                        proxy_pass http://127.0.0.1:%d;
                        proxy_http_version 1.1;
                        proxy_set_header Host $host;
                        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                        proxy_set_header X-Forwarded-Proto $scheme;
                        proxy_set_header Upgrade $http_upgrade;
                        proxy_set_header Connection "upgrade";
                        proxy_read_timeout 90s;
                      }
                    }
                    """.formatted(port, path, behind);
        }
    }

    /** Starts it in a folder of its own and waits until it answers. */
    static Nginx start(List<Front> fronts) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("carrel-nginx-");
        Path config = Files.writeString(folder.resolve("nginx.conf"), config(folder, fronts));
        OrdinaryUser.own(folder);
        File output = folder.resolve("output.log").toFile();
        List<String> command =
                List.of("/usr/sbin/nginx", "-p", folder.toString(), "-e", "error.log", "-c", config.toString());
        Process process = new ProcessBuilder(OrdinaryUser.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        Nginx nginx = new Nginx(process, Watchdog.over(process), folder);
        nginx.awaitAnswer(fronts.getFirst().port(), output.toPath());
        return nginx;
    }

    private static String config(Path folder, List<Front> fronts) {
        StringBuilder blocks = new StringBuilder();
        fronts.forEach(front -> blocks.append(front.block()));
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  %2$s
                }
                """.formatted(folder, blocks);
    }

    private void awaitAnswer(int port, Path output) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException _) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        String words = Files.readString(output);
        close();
        throw new AssertionError("nginx does not answer on port " + port + ":\n" + words);
    }

    @Override
    public void close() {
        watchdog.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        delete();
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
