package org.carrel.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code carrel.yaml}. */
public final class ConfigFile {

    /** The file that is read when none is named. */
    private static final Path STANDARD = Path.of("carrel.yaml");

    private static final int STANDARD_PORT = 8080;
    private static final String STANDARD_DATA = "data";

    private final Path folder;
    private final String name;
    private final Environment environment;
    private final Problems problems = new Problems();

    private ConfigFile(Path file, Map<String, String> variables) {
        this.folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        this.name = file.toString();
        this.environment = new Environment(variables);
    }

    /**
     * The configuration that the command line, the file it names and the environment make together.
     *
     * @throws ConfigFailure with a line for each thing that is not right
     */
    public static Config read(CommandLine line, Map<String, String> variables) throws ConfigFailure {
        Path file = line.config().orElse(STANDARD);
        String text = line.config().isPresent() || Files.exists(file) ? text(file) : "";
        Config written = new ConfigFile(file, variables).parse(text);
        return override(written, line);
    }

    private static String text(Path file) throws ConfigFailure {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigFailure("The configuration file " + file + " cannot be read: " + why(e));
        }
    }

    private static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "it does not exist.";
            case AccessDeniedException _ -> "this user may not. Give the rights, or run as the user that owns it.";
            case CharacterCodingException _ -> "it is not written in UTF-8. Save it in that encoding.";
            default -> e.toString();
        };
    }

    private static Config override(Config config, CommandLine line) {
        ListenerConfig staff = config.staff();
        ListenerConfig open = config.publicListener();
        if (line.port().isPresent()) {
            int port = line.port().getAsInt();
            staff = staff.onPort(port);
            open = open.onPort(port == 0 ? 0 : port + 1);
        }
        Path data = line.data().orElse(config.data());
        return new Config(
                config.file(),
                staff,
                open,
                config.trustedProxies(),
                data,
                config.files(),
                config.routes(),
                config.accounts());
    }

    private Config parse(String text) throws ConfigFailure {
        Block root = Block.root(problems, environment, node(text));
        Optional<Block> server = root.block("server");
        Path data =
                root.text("data").map(scalar -> folder.resolve(scalar.value())).orElse(Path.of(STANDARD_DATA));
        ListenerReader listeners = new ListenerReader(problems, folder);
        TrustedProxies proxies = server.map(listeners::proxies).orElse(new TrustedProxies(List.of()));
        ListenerConfig staff = listeners.read(server, "staff", STANDARD_PORT, proxies);
        ListenerConfig open = listeners.read(server, "public", STANDARD_PORT + 1, proxies);
        FileLimits files = new FileLimitsReader(problems).read(root.block("files"));
        RouteSettings routes = new RouteSettingsReader(problems).read(root.block("routes"));
        List<AccountEntry> accounts = new AccountReader(problems, folder).read(root.blocks("accounts"));
        server.ifPresent(Block::done);
        root.done();
        problems.check(name);
        return new Config(name, staff, open, proxies, data, files, routes, accounts);
    }

    private Optional<Node> node(String text) throws ConfigFailure {
        try {
            return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new ConfigFailure(name, List.of(new ConfigProblem(at, "", "this is not YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new ConfigFailure(name, List.of(new ConfigProblem(0, "", "this is not YAML: " + e.getMessage())));
        }
    }
}
