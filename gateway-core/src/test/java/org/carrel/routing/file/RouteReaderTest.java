package org.carrel.routing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a route file may say, and what it may not. */
class RouteReaderTest {

    private static final RouteReader READER = new RouteReader(Set.of("HOOK"));

    /** A route whose steps begin in the fifth line. */
    private static String steps(String... steps) {
        return """
                - route:
                    from:
                      uri: im:Desk
                      steps:
                """
                + String.join("", Stream.of(steps).map(step -> step.indent(8)).toList());
    }

    private static RouteReader.Read read(String text) {
        return READER.read("relay", text);
    }

    private static String fill(Template template, Map<Fact, String> facts) {
        return template.fill(fact -> facts.getOrDefault(fact, ""));
    }

    @Test
    void aRelayIsUnderstood() {
        RouteReader.Read read = read("""
                - route:
                    id: there
                    description: From here to there
                    from:
                      uri: im:Alder on IRC/#alder?room=true
                      steps:
                        - setBody:
                            simple: "<${header.ImSenderName}> ${body}"
                        - to: im:Ask Alder/alder@rooms.example?room=true
                - from:
                    uri: im:Ask Alder/alder@rooms.example?room=true
                    steps:
                      - to:
                          uri: im:Alder on IRC/#alder?room=true
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.plans()).extracting(RoutePlan::id).containsExactly("relay/there", "relay/route 2");
        RoutePlan there = read.plans().getFirst();
        assertThat(there.from().account()).isEqualTo("Alder on IRC");
        assertThat(there.from().address()).contains("#alder");
        assertThat(there.from().room()).isTrue();
        Step.SetBody words = (Step.SetBody) there.steps().getFirst();
        assertThat(fill(words.words(), Map.of(Fact.SENDER_NAME, "ann", Fact.BODY, "hello ${body} $1")))
                .isEqualTo("<ann> hello ${body} $1");
    }

    @Test
    void stepsStandWithinConditions() {
        RouteReader.Read read = read(
                steps(
                        "- filter:\n    simple: \"${header.ImPhase} == 'WAITING' && ${body} !contains 'test'\"\n    steps:\n"
                                + "      - to: webhook:https://hooks.example/desk?bearer=HOOK",
                        "- choice:\n    when:\n      - simple: \"${header.ImKind} == 'ROOM'\"\n        steps:\n          - stop: {}\n"
                                + "    otherwise:\n      steps:\n        - setHeader:\n            name: ImDialog\n            constant: bea@example.org"));

        assertThat(read.problems()).isEmpty();
        Step.Filter filter = (Step.Filter) read.plans().getFirst().steps().getFirst();
        Function<Fact, String> waiting = fact -> fact == Fact.PHASE ? "WAITING" : "a question";
        Function<Fact, String> tested = fact -> fact == Fact.PHASE ? "WAITING" : "a test";
        assertThat(filter.condition().holds(waiting)).isTrue();
        assertThat(filter.condition().holds(tested)).isFalse();
        assertThat(read.plans().getFirst().steps().get(1)).isInstanceOf(Step.Choice.class);
    }

    @Test
    void eitherOfTwoConditionsIsEnough() {
        RouteReader.Read read = read(
                steps(
                        "- filter:\n    simple: \"${body} startsWith 'a' || ${body} endsWith 'z'\"\n    steps:\n      - stop: {}"));
        Step.Filter filter = (Step.Filter) read.plans().getFirst().steps().getFirst();

        assertThat(Stream.of("ab", "yz", "no").map(text -> filter.condition().holds(_ -> text)))
                .containsExactly(true, true, false);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                at(5, "a bean of ours", steps("- bean:\n    ref: database")),
                at(5, "a bean by type", steps("- bean:\n    beanType: java.lang.Runtime")),
                at(5, "a program", steps("- to: exec:rm?args=-rf")),
                at(5, "a file", steps("- to: file:/etc?fileName=passwd")),
                at(5, "our own door", steps("- to: direct:inbound")),
                at(5, "a class", steps("- to: class:java.lang.Runtime?method=getRuntime")),
                at(5, "a database", steps("- to: jdbc:dataSource")),
                at(5, "a log", steps("- to: log:words")),
                at(5, "a computed address", steps("- toD: im:${header.ImSender}")),
                at(5, "a computed list", steps("- recipientList:\n    simple: ${header.ImSender}")),
                at(5, "a routing slip", steps("- routingSlip:\n    simple: ${body}")),
                at(5, "a dynamic router", steps("- dynamicRouter:\n    method: bean")),
                at(5, "a script", steps("- script:\n    groovy: System.exit(1)")),
                at(5, "a processor", steps("- process:\n    ref: \"#class:org.example.Evil\"")),
                at(5, "an enrichment", steps("- pollEnrich:\n    simple: file:/etc/passwd")),
                at(5, "a wiretap", steps("- wireTap:\n    uri: https://elsewhere.example")),
                at(5, "a template", steps("- kamelet:\n    name: evil")),
                at(6, "another language", steps("- setBody:\n    groovy: System.exit(1)")),
                at(6, "a method", steps("- setBody:\n    method: x")),
                at(
                        6,
                        "a header of Camel's",
                        steps("- setHeader:\n    name: CamelHttpUri\n    constant: http://evil.example")),
                at(6, "a header of the web", steps("- setHeader:\n    name: Authorization\n    constant: x")),
                at(6, "a bean in a text", steps("- setBody:\n    simple: \"${bean:database.close}\"")),
                at(6, "a system property", steps("- setBody:\n    simple: \"${sys:user.home}\"")),
                at(6, "the environment", steps("- setBody:\n    simple: \"${env:PASSWORD}\"")),
                at(6, "a method of the body", steps("- setBody:\n    simple: \"${body.getClass()}\"")),
                at(6, "a method of a header", steps("- setBody:\n    simple: \"${header.ImSender.class.name}\"")),
                at(6, "the exchange", steps("- setBody:\n    simple: \"${exchange.context}\"")),
                at(6, "a type", steps("- setBody:\n    simple: \"${type:java.lang.Runtime}\"")),
                at(6, "a reference", steps("- setBody:\n    simple: \"${ref:database}\"")),
                at(6, "a function in a function", steps("- setBody:\n    simple: \"${${body}}\"")),
                at(6, "one that is not closed", steps("- setBody:\n    simple: \"${body\"")),
                at(6, "a file as words", steps("- setBody:\n    simple: resource:file:/etc/passwd")),
                at(6, "a file as a constant", steps("- setBody:\n    constant: resource:file:/etc/passwd")),
                at(6, "a placeholder", steps("- setBody:\n    constant: \"{{env:PASSWORD}}\"")),
                at(5, "a secret in an address", steps("- to: webhook:https://hooks.example/{{PASSWORD}}")),
                at(5, "a secret of others", steps("- to: webhook:https://hooks.example/?bearer=OTHER")),
                at(5, "a password in an address", steps("- to: webhook:https://user:secret@hooks.example/")),
                at(
                        5,
                        "a bean as an option",
                        steps("- to: \"webhook:https://hooks.example/?sslContextParameters=#tls\"")),
                at(5, "a secret in the clear", steps("- to: webhook:http://hooks.example/?bearer=HOOK")),
                at(5, "neither a room nor none", steps("- to: im:Desk/#alder?room=yes")),
                at(5, "another scheme behind the webhook", steps("- to: webhook:file:///etc/passwd")),
                at(
                        6,
                        "options beside the address",
                        steps("- to:\n    parameters:\n      httpUri: x\n    uri: im:Desk/a")),
                at(
                        6,
                        "a condition with a class",
                        steps("- filter:\n    simple: \"${body} is 'java.lang.String'\"\n    steps: []")),
                at(
                        6,
                        "a condition that costs",
                        steps("- filter:\n    simple: \"${body} regex '(a+)+$'\"\n    steps: []")),
                at(
                        6,
                        "mixed joints",
                        steps(
                                "- filter:\n    simple: \"${body} == 'a' && ${body} == 'b' || ${body} == 'c'\"\n    steps: []")),
                at(1, "beans of its own", "- beans:\n    - name: evil\n      type: java.lang.Runtime\n"),
                at(1, "a REST service", "- rest:\n    path: /evil\n"),
                at(1, "a template of routes", "- routeTemplate:\n    id: evil\n"),
                at(1, "error handling of its own", "- onException:\n    exception: [java.lang.Exception]\n"),
                at(
                        2,
                        "a switch of the route's",
                        "- route:\n    autoStartup: \"{{x}}\"\n    from:\n      uri: im:Desk\n      steps: []\n"),
                at(3, "a timer", "- from:\n    steps: []\n    uri: timer:tick?period=1\n"),
                at(
                        2,
                        "a strange id",
                        "- route:\n    id: \"../../etc\"\n    from:\n      uri: im:Desk\n      steps: []\n"),
                at(1, "a type of Java's", "!!java.lang.Runtime []\n"),
                at(3, "one thing twice", "- from:\n    uri: im:Desk\n    uri: im:Other\n    steps: []\n"),
                at(1, "no list", "route: x\n"),
                at(2, "no YAML", "- from:\n  \t- x\n"),
                at(0, "nothing", ""),
                at(0, "too much", "# " + "x".repeat(70_000)));
    }

    private static Arguments at(int line, String what, String text) {
        return Arguments.of(what, line, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsNotAllowedIsRefusedAtItsLine(String what, int line, String text) {
        RouteReader.Read read = read(text);

        assertThat(read.plans()).as(what).isEmpty();
        assertThat(read.problems()).as(what).isNotEmpty();
        assertThat(read.problems().getFirst().line())
                .as("%s: %s", what, read.problems())
                .isEqualTo(line);
        assertThat(read.problems().getFirst().text().english()).as(what).matches("(?s)[A-Z\\p{Punct}a-z].*[.].*");
    }

    @Test
    void theExamplesAreTaken() throws Exception {
        Path examples = RepositoryRoot.find().resolve("docs/routes");
        try (Stream<Path> files = Files.list(examples)) {
            for (Path file : files.toList()) {
                RouteReader.Read read = read(Files.readString(file));

                assertThat(read.problems()).as("%s", file).isEmpty();
                assertThat(read.plans()).as("%s", file).isNotEmpty();
            }
        }
    }

    @Test
    void anAliasBombIsRefused() {
        StringBuilder bomb = new StringBuilder("- &a [x, x]\n");
        for (char name = 'b'; name < 'm'; name++) {
            char before = (char) (name - 1);
            bomb.append("- &%c [*%c, *%c]\n".formatted(name, before, before));
        }

        assertThat(read(bomb.toString()).problems()).isNotEmpty();
    }

    @Test
    void aTowerIsRefused() {
        assertThat(read("[".repeat(30_000)).problems()).isNotEmpty();
        String inner = "- stop: {}";
        for (int i = 0; i < 11; i++) {
            inner = "- filter:\n    simple: \"${body} == 'a'\"\n    steps:\n" + inner.indent(6);
        }
        assertThat(read(steps(inner)).problems())
                .extracting(problem -> problem.text().code())
                .containsExactly("route-deep");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        List<RouteProblem> problems =
                read(steps("- to: exec:a", "- to: im:Desk/a", "- bean: x")).problems();

        assertThat(problems).extracting(RouteProblem::line).containsExactly(5, 7);
    }
}
