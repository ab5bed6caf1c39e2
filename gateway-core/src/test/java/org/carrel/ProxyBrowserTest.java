package org.carrel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.testkit.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chromium reaches both doors through a reverse proxy, each under a base path. */
class ProxyBrowserTest {

    @TempDir
    Path folder;

    @Test
    void aConversationRunsThroughAReverseProxyUnderABasePath() throws Exception {
        List<Integer> ports = FreePorts.take(4);
        String staff = "http://localhost:" + ports.get(0) + "/carrel/";
        String patrons = "http://localhost:" + ports.get(1) + "/ask/";
        List<Nginx.Front> fronts = List.of(
                new Nginx.Front(ports.get(0), "/carrel/", ports.get(2)),
                new Nginx.Front(ports.get(1), "/ask/", ports.get(3)));
        Path data = Files.createDirectories(folder.resolve("data"));
        Path config = Files.writeString(
                folder.resolve("carrel.yaml"), """
                server:
                  staff:
                    listen: 127.0.0.1:%d
                    url: %s
                  public:
                    listen: 127.0.0.1:%d
                    url: %s
                  trusted_proxies: [127.0.0.1]
                """.formatted(ports.get(2), staff, ports.get(3), patrons));
        try (Nginx _ = Nginx.start(fronts);
                GatewayProcess gateway = GatewayProcess.startConfigured(data, config)) {
            String account = Desk.setUp(gateway)
                    .post(
                            "/accounts",
                            Map.of(
                                    "network",
                                    "loopback",
                                    "name",
                                    "Practice",
                                    "values",
                                    Map.of("patrons", List.of("0"))))
                    .path("id")
                    .asString();

            BrowserRun.of(gateway, folder, Map.of("CARREL_PRACTICE", patrons + "a/" + account + "/"), "proxy");
        }
    }
}
