package org.carrel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.carrel.config.CommandLine;
import org.carrel.config.ConfigFile;

/** Carrel with one route of its own, for a process that is killed: {@code FROM TO} and then what {@code run} takes. */
final class RelayGateway {

    private RelayGateway() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Gateway gateway = new Gateway(
                ConfigFile.read(CommandLine.parse(words.subList(3, words.size())), Map.of()),
                Clock.systemUTC(),
                "test");
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
        gateway.start();
        gateway.routing().add(new RouteBuilder() {
            @Override
            public void configure() {
                from(words.get(0)).routeId("relay").to(words.get(1));
            }
        });
        System.out.println("Inbox for staff: " + gateway.web().staffUrl());
        Thread.currentThread().join();
    }
}
