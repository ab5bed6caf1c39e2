package org.carrel.adapter.testkit;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of another make at the other end of a conversation: a Python program from {@code far-ends/}, driven by JSON
 * lines.
 *
 * <p>Python is the one named by the system property {@code carrel.python}, else by the environment variable
 * {@code CARREL_PYTHON}, else {@code .tools/venv/bin/python} in the repository.
 */
public final class FarEnd implements AutoCloseable {

    /** How long an order or an awaited event may take before the test fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final BufferedWriter orders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<JsonNode> events = new ArrayList<>();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new HashMap<>();
    private int last;

    private FarEnd(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("far-end-reader").start(this::read);
    }

    /** Starts {@code far-ends/<script>}; it does nothing before its first order. */
    public static FarEnd start(String script) {
        Path root = RepositoryRoot.find();
        Path program = root.resolve("protocol-adapters/testkit/far-ends").resolve(script);
        try {
            Path log = Files.createDirectories(Path.of("target", "far-ends"));
            return new FarEnd(new ProcessBuilder(python(root), "-u", program.toString())
                    .redirectError(Files.createTempFile(log, script, ".log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The far end " + script + " does not start. './carrel test' installs what it needs", e);
        }
    }

    private static String python(Path root) {
        return Optional.ofNullable(System.getProperty("carrel.python"))
                .or(() -> Optional.ofNullable(System.getenv("CARREL_PYTHON")))
                .orElseGet(() -> root.resolve(".tools/venv/bin/python").toString());
    }

    /**
     * Gives an order and waits for its answer.
     *
     * @throws AssertionError when the far end says that it failed, or says nothing
     */
    public JsonNode order(String what, Map<String, ?> details) {
        JsonNode answer = answer(what, details);
        if (!answer.get("ok").asBoolean()) {
            throw new AssertionError(
                    "The far end could not " + what + ": " + answer.get("error").asString());
        }
        return answer;
    }

    /** Gives an order and waits for its answer, good or bad: {@code ok} says which. */
    public JsonNode answer(String what, Map<String, ?> details) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        Map<String, Object> order = new LinkedHashMap<>(details);
        order.put("do", what);
        lock.lock();
        try {
            last++;
            order.put("n", last);
            answers.put(last, answer);
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The far end has ended", e);
        } finally {
            lock.unlock();
        }
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The far end did not answer the order " + what, e);
        }
    }

    /** All that was reported so far, oldest first. */
    public List<JsonNode> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was reported so far. */
    public void forget() {
        lock.lock();
        try {
            events.clear();
        } finally {
            lock.unlock();
        }
    }

    /** The first reported event that matches, however long ago; waits for it if need be. */
    public JsonNode await(String description, Predicate<JsonNode> wanted) {
        return await(description, 1, wanted).getFirst();
    }

    /** That many events that match; waits until they are there. */
    public List<JsonNode> await(String description, int count, Predicate<JsonNode> wanted) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (true) {
                List<JsonNode> found = events.stream().filter(wanted).toList();
                if (found.size() >= count) {
                    return found;
                }
                if (left <= 0) {
                    throw new AssertionError("The far end saw " + found.size() + " of " + count + " " + description
                            + "; it saw " + events.size() + " events, the last: "
                            + events.subList(Math.max(0, events.size() - 5), events.size()));
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the program without a good-bye to the network. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                take(JSON.readTree(line));
            }
        } catch (IOException ended) {
            // The program was closed; whoever still waits for it is told below.
        }
        lock.lock();
        try {
            answers.values().forEach(answer -> answer.completeExceptionally(new IOException("The far end has ended")));
        } finally {
            lock.unlock();
        }
    }

    private void take(JsonNode line) {
        lock.lock();
        try {
            if (line.has("event")) {
                events.add(line);
                changed.signalAll();
                return;
            }
            CompletableFuture<JsonNode> answer = answers.remove(line.get("n").asInt());
            if (answer != null) {
                answer.complete(line);
            }
        } finally {
            lock.unlock();
        }
    }
}
