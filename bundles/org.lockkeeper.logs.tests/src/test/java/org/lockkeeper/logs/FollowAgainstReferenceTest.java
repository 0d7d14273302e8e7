package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.LogSet.Happened.What;
import org.lockkeeper.logs.files.TextEncoding;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;

/** Whatever happens to a log between two looks, the rows afterwards are those of a naive bookkeeping. */
class FollowAgainstReferenceTest {

    /** A server that writes, rotates, empties and deletes its log, and what somebody who follows it must see. */
    private static final class Server {
        private final Random random;
        private final Path current;
        private final int kept;
        /** What lies in the folder: the file written to, {@code null} where there is none, then .0, .1 and so on. */
        private final List<StringBuilder> folder = new ArrayList<>();
        /** What the follower has, oldest first. */
        private final List<StringBuilder> followed = new ArrayList<>();
        private int lines;

        Server(Random random, Path current) throws IOException {
            this.random = random;
            this.current = current;
            this.kept = random.nextInt(4);
            Files.createDirectories(current.getParent());
            folder.add(null);
            append();
            followed.add(folder.getFirst());
        }

        private Path place(int n) {
            return n == 0 ? current : current.resolveSibling(current.getFileName() + "." + (n - 1));
        }

        void append() throws IOException {
            StringBuilder text = new StringBuilder();
            int n = random.nextInt(5) == 0 ? random.nextInt(400) : random.nextInt(4);
            for (int i = 0; i < n; i++) {
                text.append("line ").append(lines++).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
            }
            text.append(random.nextInt(3) == 0 ? "begun " + lines++ : "");
            if (folder.getFirst() == null) {
                folder.set(0, new StringBuilder());
            }
            folder.getFirst().append(text);
            Files.writeString(current, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        void rotate() throws IOException {
            if (folder.getFirst() == null) {
                return;
            }
            for (int n = folder.size() - 1; n >= 0; n--) {
                Files.move(place(n), place(n + 1));
            }
            folder.addFirst(null);
            while (folder.size() > kept + 1) {
                folder.removeLast();
                Files.delete(place(folder.size()));
            }
            append();
        }

        void cut() throws IOException {
            if (folder.getFirst() == null) {
                return;
            }
            int to = random.nextBoolean() ? 0 : random.nextInt(folder.getFirst().length() + 1);
            folder.getFirst().setLength(to);
            try (FileChannel channel = FileChannel.open(current, StandardOpenOption.WRITE)) {
                channel.truncate(to);
            }
        }

        void delete() throws IOException {
            if (folder.getFirst() != null) {
                Files.delete(current);
                // what was followed of it stays as it was
                folder.set(0, null);
            }
        }

        void something() throws IOException {
            switch (random.nextInt(12)) {
                case 0, 1 -> rotate();
                case 2 -> cut();
                case 3 -> delete();
                case 4 -> {
                    delete();
                    append();
                }
                default -> append();
            }
        }

        private static int indexOf(List<StringBuilder> files, StringBuilder file) {
            return IntStream.range(0, files.size()).filter(i -> files.get(i) == file).findFirst().orElse(-1);
        }

        /** The bookkeeping of a look: files begun since the last one, and none that is deleted. */
        void looked(boolean dropped) {
            StringBuilder newest = followed.getLast();
            if (folder.getFirst() != null && folder.getFirst() != newest) {
                int at = indexOf(folder, newest);
                for (int i = at < 0 ? 0 : at - 1; i >= 0; i--) {
                    followed.add(folder.get(i));
                }
            }
            if (dropped) {
                followed.removeIf(f -> f != followed.getLast() && indexOf(folder, f) < 0);
            }
        }

        List<String> rows() {
            return followed.stream().flatMap(f -> Reference.lines(f.toString().getBytes(StandardCharsets.UTF_8),
                    TextEncoding.UTF_8).stream()).toList();
        }
    }

    @Property(tries = 60)
    void rowsAreThoseOfTheBookkeeping(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        try (Logs logs = new Logs()) {
            Server server = new Server(random, logs.folder.resolve("logs/mail.log"));
            LogSet set = logs.open(server.current);
            LogSearch search = set.search(List.of(new Condition.Text("7", false)), null);
            for (int look = 0; look < 40; look++) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    server.something();
                }
                List<What> what = set.refresh(true).stream().map(Happened::what).toList();
                set.load(Progress.NONE, () -> { });
                boolean isVoid = what.contains(What.TRUNCATED);
                server.looked(isVoid || what.contains(What.ROTATED));
                List<String> rows = server.rows();
                assertThat(Logs.texts(set)).as("look %d: %s", look, what).isEqualTo(rows);
                if (isVoid) {
                    search = set.search(List.of(new Condition.Text("7", false)), null);
                }
                search.run(Progress.NONE, () -> { });
                assertThat(Reference.list(search.matches().getFirst())).isEqualTo(Reference.contain(rows, "7"));
                nothingDeletedIsOpen(logs.folder, server.folder.getFirst() == null, what);
            }
            set.close();
        }
    }

    /** Once a rotation is noticed, only a log that is away as a whole is still held. */
    private static void nothingDeletedIsOpen(Path folder, boolean away, List<What> what) throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open) || !what.contains(What.ROTATED)) {
            return;
        }
        int deleted = 0;
        try (var files = Files.newDirectoryStream(open)) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)) {
                    String target = Files.readSymbolicLink(file).toString();
                    deleted += target.startsWith(folder.toString()) && target.endsWith("(deleted)") ? 1 : 0;
                }
            }
        }
        assertThat(deleted).isLessThanOrEqualTo(away ? 1 : 0);
    }
}
