package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.BuiltInImporters;
import org.lockkeeper.intake.internal.inventory.TableWords;

/** Cut, damaged and senseless files: nothing is thrown but what the contract allows, and the other files count. */
class FuzzTest {

    private static final List<Importer> IMPORTERS = BuiltInImporters.with(List.of(), TableWords.NONE);

    private static final List<String> NAMES = List.of("warning.log", "audit.log", "operations.log.1", "mail.log",
            "mailserver.cfg", "users.cfg", "lockkeeper-server.json", "lockkeeper-clients.csv", "PC1.csv", "PC2.json",
            "wmic.csv", "x.gz", "y.zip");

    private static final List<byte[]> SEEDS = seeds();

    private static List<byte[]> seeds() {
        try (Stream<Path> files = Files.walk(Reading.samples().resolve("harbor"))) {
            return files.filter(Files::isRegularFile).sorted().map(file -> {
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    return Arrays.copyOf(bytes, Math.min(bytes.length, 3000));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pieces of real files, cut, joined, with some bytes changed; or any bytes. */
    @Provide
    Arbitrary<byte[]> contents() {
        Arbitrary<byte[]> pieces = Combinators.combine(Arbitraries.of(SEEDS), Arbitraries.integers().between(0, 3000),
                Arbitraries.integers().between(0, 3000)).as((seed, a, b) -> Arrays.copyOfRange(seed,
                        Math.min(Math.min(a, b), seed.length), Math.min(Math.max(a, b), seed.length)));
        Arbitrary<byte[]> damaged = Combinators.combine(pieces, pieces, Arbitraries.bytes().list().ofMaxSize(8),
                Arbitraries.integers().greaterOrEqual(0)).as((one, other, noise, at) -> {
                    byte[] all = Arrays.copyOf(one, one.length + other.length);
                    System.arraycopy(other, 0, all, one.length, other.length);
                    for (int i = 0; i < noise.size() && all.length > 0; i++) {
                        all[(at + 37 * i) % all.length] = noise.get(i);
                    }
                    return all;
                });
        Arbitrary<byte[]> zipped = damaged.map(bytes -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
                gz.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Arrays.copyOf(out.toByteArray(), out.size() - bytes.length % 12);
        });
        Arbitrary<byte[]> utf16 = damaged.map(b -> new String(b, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.UTF_16LE));
        return Arbitraries.frequencyOf(Tuple.of(6, damaged), Tuple.of(2, pieces), Tuple.of(1, zipped),
                Tuple.of(2, utf16), Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(400)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void importersThrowNothingButIoException(@ForAll("names") String name, @ForAll("contents") byte[] content) {
        for (Importer importer : IMPORTERS) {
            Memory memory = new Memory(name, content);
            int sure = importer.recognise(memory);
            assertThat(sure).isBetween(0, 100);
            // read whether recognised or not: recognition looks at the start only, what follows may be anything
            try {
                importer.read(memory, memory);
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            assertThat(memory.observations).allSatisfy(o -> {
                assertThat(o.evidence().offset()).isBetween(0L, (long) content.length);
                assertThat(o.evidence().line()).isPositive();
            });
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void noFileStopsTheOthers(@ForAll("files") List<Tuple2<String, byte[]>> files) throws Exception {
        Path folder = Files.createTempDirectory("lockkeeper-fuzz");
        try {
            Reading.write(folder, "mx/logs/audit.log.7", "[03/Oct/2011 09:37:24] HTTP/KOFF: User good@x.example"
                    + " authenticated  from IP address 10.40.0.23\n");
            for (Tuple2<String, byte[]> file : files) {
                Reading.write(folder, "mx/" + file.get1(), file.get2());
            }
            Reading reading = Reading.of(folder.resolve("mx"));
            assertThat(reading.client("good@x.example")).isNotEmpty();
            assertThat(reading.journal).noneMatch(f -> f.problem() != null && f.problem().contains("failed on it"));
            for (Tuple2<String, byte[]> file : files) {
                assertThat(reading.journal).anyMatch(f -> f.file().path().contains(file.get1()));
            }
        } finally {
            delete(folder);
        }
    }

    @Provide
    Arbitrary<List<Tuple2<String, byte[]>>> files() {
        return Combinators.combine(names(), contents()).as(Tuple::of).list().ofMaxSize(6);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
