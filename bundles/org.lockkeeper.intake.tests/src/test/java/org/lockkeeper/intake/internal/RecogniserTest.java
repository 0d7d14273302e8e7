package org.lockkeeper.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.inventory.SureAtMost;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.source.FoundFile;
import org.lockkeeper.intake.internal.source.FoundSource;
import org.lockkeeper.intake.internal.source.SmallFiles;
import org.lockkeeper.intake.internal.source.Walk;
import org.lockkeeper.text.archive.Limits;

/** Who reads a file is the same whether importers that cannot win are asked or not. */
class RecogniserTest {

    private static final List<Importer> ALL = BuiltInImporters.with(List.of(), TableWords.of(List.of(), List.of()));

    private static FoundFile file(Path folder, String name, String text) throws IOException, ProblemException {
        Path file = Files.writeString(folder.resolve(name), text);
        try (Walk walk = new Walk(Limits.USUAL, Progress.NONE)) {
            return walk.under(file).getFirst().files().getFirst();
        }
    }

    private static @Nullable Importer chosen(List<Importer> importers, FoundFile file) {
        return new Recogniser(importers, TableWords.of(List.of(), List.of()), false, new SmallFiles(Limits.USUAL, Progress.NONE), Progress.NONE)
                .recognise(file, List.of()).importer();
    }

    /** Asks all of them, in their order. */
    private static @Nullable Importer surest(List<Importer> importers, FoundFile file) throws IOException {
        FoundSource source = new FoundSource(file, Limits.USUAL, Progress.NONE);
        Importer best = null;
        int surest = 0;
        for (Importer importer : importers) {
            int sure = importer.recognise(source);
            if (importer instanceof SureAtMost bounded) {
                assertThat(sure).as(importer.id()).isLessThanOrEqualTo(bounded.sureAtMost());
            }
            if (sure > surest) {
                surest = sure;
                best = importer;
            }
        }
        return best;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("[", "{", "]", "}", "\n", "\r\n", ",", ";", "\t", "\"", "  ", "\"name\": ", "\"version\": ",
                "\"publisher\": ", "\"schema\": \"lockkeeper/computer/1\"", "\"install_date\": ", "\"Kerio Updater Service\"",
                "DisplayName,DisplayVersion,Publisher", "Name;Version;Computer", "account,computer,connector",
                "Node,Name,Version", "Kerio Updater Service", "7.2.3", "WS-1", "<html><table><tr><td>Name</td><td>Version</td></tr>",
                "Windows Registry Editor Version 5.00\r\n", "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Uninstall\\x]\r\n",
                "dn: CN=WS1,DC=x\nobjectClass: computer\n", "IP Address,Name,Lease Expires", "[08/Sep/2011 11:25:17] ",
                "Name   Version   Publisher\n", "<table name=\"X\">", "#TYPE Selected\n", "sep=;\n")
                .list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts));
    }

    @Property(tries = 400)
    void whoReadsAFileIsWhoIsSurestOfAll(@ForAll("texts") String text, @ForAll boolean named) throws Exception {
        Path folder = Files.createTempDirectory("recogniser");
        String name = named ? "lockkeeper-clients.csv" : "WS-1.json";
        try {
            FoundFile file = file(folder, name, text);
            assertThat(chosen(ALL, file)).isEqualTo(surest(ALL, file));
        } finally {
            Files.deleteIfExists(folder.resolve(name));
            Files.delete(folder);
        }
    }

    /** Is as sure as it says, and counts how often it is asked. */
    private record Sure(String id, int sure, AtomicInteger asked) implements SureAtMost {

        @Override
        public String title() {
            return id;
        }

        @Override
        public boolean isMine(ImportSource source) {
            asked.incrementAndGet();
            return true;
        }

        @Override
        public int sureAtMost() {
            return sure;
        }

        @Override
        public void read(ImportSource source, ImportContext context) {
            // nothing is read here
        }
    }

    @Test
    void whoCannotWinIsNotAskedAndOfTwoThatAreAsSureTheFirstOneReads(@TempDir Path folder) throws Exception {
        FoundFile file = file(folder, "WS-1.json", """
                [{"name": "Kerio Updater Service", "version": "1", "publisher": "Kerio", "install_source": ""}]""");
        Sure less = new Sure("less", 74, new AtomicInteger());
        Sure same = new Sure("same", 75, new AtomicInteger());
        Sure before = new Sure("before", 75, new AtomicInteger());
        List<Importer> json = ALL.stream().filter(i -> i.id().equals("programs-json")).toList();
        assertThat(chosen(List.of(less, json.getFirst(), same), file)).isEqualTo(json.getFirst());
        assertThat(less.asked().get() + same.asked().get()).isZero();
        assertThat(chosen(List.of(before, json.getFirst()), file)).isEqualTo(before);
    }
}
