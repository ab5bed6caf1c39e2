package org.carrel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder that only one process sees, on a file system of its own in memory; mounted without any rights (user_namespaces(7)). */
final class SmallDisk {

    private static final String MOUNT = "mount -t tmpfs -o size=\"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"";
    private static final String LAST = "fill";
    private static final int CHUNK = 4_096;

    private final Path folder;

    /** Of that folder. */
    SmallDisk(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        assumeTrue(
                mounts(),
                "missing service: tmpfs. This system lets no ordinary user mount one"
                        + " (unshare --map-root-user --mount fails).");
    }

    /** What to put before a command, so that it runs with the folder being such a disk. */
    List<String> before(int megabytes) {
        return List.of(
                "unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT, "sh", megabytes + "m", folder.toString());
    }

    /** Fills it to the last block. */
    void fill(long pid) throws IOException {
        byte[] zeros = new byte[CHUNK];
        try (OutputStream file = Files.newOutputStream(seenBy(pid).resolve(LAST))) {
            while (true) {
                file.write(zeros);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    /** Takes out again what filled it. */
    void makeRoom(long pid) throws IOException {
        Files.delete(seenBy(pid).resolve(LAST));
    }

    private Path seenBy(long pid) {
        return Path.of("/proc/" + pid + "/root" + folder);
    }

    private boolean mounts() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before(1));
        command.add("true");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
