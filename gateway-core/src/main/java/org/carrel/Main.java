package org.carrel;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.carrel.config.CommandLine;
import org.carrel.config.Config;
import org.carrel.config.ConfigFailure;
import org.carrel.config.ConfigFile;
import org.carrel.store.BackupStore;
import org.carrel.store.RestoreStore;
import org.carrel.store.StartFailure;

/** The program: {@code run}, {@code backup FILE}, {@code restore FILE}. */
public final class Main {

    private static final PrintStream OUT = System.out;
    private static final Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    /** Runs one of the verbs; exits with 1 and a sentence when it cannot. */
    public static void main(String[] arguments) throws InterruptedException {
        quiet();
        List<String> words = List.of(arguments);
        String verb = words.isEmpty() ? "run" : words.getFirst();
        List<String> rest = words.subList(Math.min(1, words.size()), words.size());
        try {
            switch (verb) {
                case "run" -> run(ConfigFile.read(CommandLine.parse(rest), System.getenv()));
                case "backup" -> OUT.println(BackupStore.write(config(rest).data(), file(rest), Clock.systemUTC()));
                case "restore" ->
                    OUT.println(new RestoreStore(config(rest).data(), file(rest), Clock.systemUTC()).run());
                default ->
                    throw new StartFailure("\"" + verb + "\" is not known. Use run, backup FILE or restore FILE.");
            }
        } catch (ConfigFailure | StartFailure | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Carrel cannot start", e);
            System.err.println("Carrel cannot start: " + e.getMessage() + " What stands above says where.");
            System.exit(1);
        }
    }

    private static void run(Config config) throws IOException, ConfigFailure, StartFailure, InterruptedException {
        Gateway gateway = new Gateway(config, Clock.systemUTC(), version());
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
        gateway.start();
        OUT.println("Carrel is up. Inbox for staff: " + gateway.web().staffUrl());
        OUT.println("Pages for patrons:             " + gateway.web().publicUrl());
        gateway.setUpKey()
                .ifPresent(key -> OUT.println(
                        "Set it up, once, here:         " + gateway.web().staffUrl() + "setup#key=" + key));
        OUT.flush();
        Thread.currentThread().join();
    }

    /** Our own words and others' warnings; whoever names a file of their own to the JVM gets that. */
    private static void quiet() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
            if (settings != null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        } catch (IOException e) {
            System.err.println("The log keeps its standard form: " + e.getMessage());
        }
    }

    private static String file(List<String> rest) throws StartFailure {
        if (rest.isEmpty() || rest.getLast().startsWith("--")) {
            throw new StartFailure("Name the backup's file, such as: carrel-backup.db");
        }
        return rest.getLast();
    }

    private static Config config(List<String> rest) throws ConfigFailure {
        List<String> options = rest.isEmpty() ? rest : rest.subList(0, rest.size() - 1);
        return ConfigFile.read(CommandLine.parse(options), System.getenv());
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("0.1.0");
    }
}
