package org.carrel;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.account.AdapterRegistry;
import org.carrel.adapter.Adapter;
import org.carrel.adapter.Field;
import org.carrel.adapter.Text;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.junit.jupiter.api.Test;

/**
 * The inbox's catalogue of what the server says has an entry for every code, and none for another. Codes of fields come
 * from the adapters themselves, all others stand in the sources: right before the English words, or in a new Text.
 */
class ServerWordsTest {

    private static final String CODE = "\"([a-z]+(?:[-.][a-z]+)*)\",\\s*";
    private static final String SENTENCE = "\"[A-Z{][^\"]*(?:\\.\"| [a-z{])";
    private static final List<Pattern> SAID = List.of(
            Pattern.compile(CODE + SENTENCE),
            Pattern.compile(CODE + "\"[a-z]+\",\\s*[\\w.()]+,\\s*" + SENTENCE),
            Pattern.compile("\\b(?:new Text|Words\\.text)\\(\\s*" + CODE),
            Pattern.compile("\\bRefusal\\.of\\(\\s*\\d+,\\s*" + CODE));
    private static final Pattern BEGUN = Pattern.compile("new Text\\(\\s*\"([a-z]+-)\" \\+");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  (?:'([^']+)'|([a-z]+)):");

    private final Path root = RepositoryRoot.find();

    @Test
    void everyCodeHasWordsAndAllWordsHaveACode() throws Exception {
        Set<String> codes = new TreeSet<>(fieldCodes());
        Set<String> begun = new TreeSet<>();
        codes.addAll(said(root.resolve("gateway-core"), "", begun));
        try (Stream<Path> adapters = Files.list(root.resolve("protocol-adapters"))) {
            for (Path adapter : adapters.filter(Files::isDirectory).toList()) {
                codes.addAll(said(adapter, adapter.getFileName() + ".", begun));
            }
        }
        Set<String> entries = entries();

        assertThat(begun).allMatch(part -> entries.stream().anyMatch(entry -> entry.startsWith(part)));
        entries.removeIf(entry -> begun.stream().anyMatch(entry::startsWith));
        assertThat(entries).containsExactlyInAnyOrderElementsOf(codes);
    }

    private Set<String> entries() throws IOException {
        String catalogue = Files.readString(root.resolve("web-ui/src/i18n/server.en.ts"));
        return ENTRY.matcher(catalogue)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> fieldCodes() {
        return AdapterRegistry.installed().all().stream()
                .map(Adapter::accountFields)
                .flatMap(List::stream)
                .flatMap(ServerWordsTest::texts)
                .filter(text -> !text.english().isEmpty())
                .map(Text::code)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Text> texts(Field field) {
        return Stream.concat(Stream.of(field.label(), field.help()), field.choiceLabels().stream());
    }

    private static Set<String> said(Path module, String prefix, Set<String> begun) throws IOException {
        Set<String> codes = new TreeSet<>();
        Path sources = module.resolve("src/main/java");
        if (!Files.isDirectory(sources) || module.endsWith("testkit")) {
            return codes;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Pattern pattern : SAID) {
                    pattern.matcher(source).results().forEach(found -> codes.add(prefix + found.group(1)));
                }
                BEGUN.matcher(source).results().forEach(found -> begun.add(found.group(1)));
            }
        }
        return codes;
    }
}
