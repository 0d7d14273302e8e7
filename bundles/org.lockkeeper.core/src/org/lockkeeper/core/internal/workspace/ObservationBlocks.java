package org.lockkeeper.core.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.core.internal.resolve.Resolver;

/**
 * The observations of a workspace in memory, by import: so an import adds to them and an undo takes from them without
 * reading the store again. Guarded by whoever owns it.
 */
final class ObservationBlocks {

    /** An observation with its subject, evidence and attributes takes more than that. */
    private static final long LEAST_BYTES = 100;

    private final List<Block> blocks = new ArrayList<>();

    /**
     * The observations of one import.
     *
     * @param entry which import
     * @param observations in the order in which they were read; not changed any more
     * @param files what became of its files
     */
    record Block(ImportEntry entry, List<Observation> observations, List<JournalFile> files) {
    }

    /**
     * Forgets everything and reads the store; what is read is sorted for the model while more is being fetched.
     *
     * @param revision the model's
     * @return what is known
     */
    Model read(ObservationStore store, long revision, Progress progress) throws ProblemException {
        List<ImportEntry> imports = store.imports();
        requireMemory(imports.stream().mapToLong(ImportEntry::observations).sum());
        List<Block> read = new ArrayList<>();
        for (ImportEntry entry : imports) {
            read.add(new Block(entry, new ArrayList<>((int) Math.min(entry.observations(), 1 << 20)),
                    store.files(entry.id())));
        }
        Filler filler = new Filler(read, imports);
        store.forEachObservation(filler::take, progress);
        filler.checkComplete();
        blocks.clear();
        blocks.addAll(read);
        return filler.resolver.model(revision);
    }

    /** Tells beforehand what surely does not fit, since memory that runs out ends the program. */
    private static void requireMemory(long observations) throws ProblemException {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        long needed = observations * LEAST_BYTES >> 20;
        if (needed > megabytes) {
            throw new ProblemException("The workspace holds " + observations + " observations, which need " + needed
                    + " MB of memory at the least; Lockkeeper may use " + megabytes + " MB. Allow more with the environment "
                    + "variable LOCKKEEPER_JAVA_OPTIONS, for instance LOCKKEEPER_JAVA_OPTIONS=-Xmx"
                    + Math.max(1, (3 * needed + 1023) >> 10) + "g.");
        }
    }

    void add(ImportEntry entry, List<Observation> observations, List<JournalFile> files) {
        blocks.add(new Block(entry, observations, files));
    }

    void remove(long importId) {
        blocks.removeIf(b -> b.entry().id() == importId);
    }

    /** Hands over each import, oldest first. */
    void forEachBlock(Consumer<Block> consumer) {
        blocks.forEach(consumer);
    }

    void forEach(Consumer<Observation> consumer) {
        blocks.forEach(block -> block.observations().forEach(consumer));
    }

    void forEachOfImport(BiConsumer<ImportEntry, Observation> consumer) {
        blocks.forEach(block -> block.observations().forEach(o -> consumer.accept(block.entry(), o)));
    }

    /**
     * What is known.
     *
     * @param asOf the date of judgement; {@code null} for what each server's evidence tells
     */
    Model resolve(long revision, @Nullable Moment asOf) {
        return resolve(blocks, revision, asOf);
    }

    /** What was known after an import; 0 is before the first. */
    Model resolveUpTo(long importId, long revision, @Nullable Moment asOf) throws ProblemException {
        if (importId != 0 && blocks.stream().noneMatch(b -> b.entry().id() == importId)) {
            throw new ProblemException("There is no import " + importId + " in the journal.");
        }
        return resolve(blocks.stream().filter(b -> b.entry().id() <= importId).toList(), revision, asOf);
    }

    private static Model resolve(List<Block> blocks, long revision, @Nullable Moment asOf) {
        Resolver resolver = new Resolver(asOf);
        for (Block block : blocks) {
            start(block, resolver);
            block.observations().forEach(resolver::add);
        }
        return resolver.model(revision);
    }

    private static void start(Block block, Resolver resolver) {
        resolver.startImport(block.entry().importedAt());
        block.files().forEach(resolver::add);
    }

    /** Deals the store's observations out to the imports they came with, by the numbers in the journal, and to a resolver. */
    private static final class Filler {

        private static final String MISMATCH = "The workspace's journal and its observations do not match; run the"
                + " check of the workspace, and restore it from an export if that names defects.";

        private final List<Block> blocks;
        private final List<ImportEntry> imports;
        private final Resolver resolver = new Resolver(null);
        private int current;
        private long surplus;

        Filler(List<Block> blocks, List<ImportEntry> imports) {
            this.blocks = blocks;
            this.imports = imports;
            startCurrent();
        }

        void take(Observation observation) {
            skipFull();
            if (current == blocks.size()) {
                surplus++;
            } else {
                blocks.get(current).observations().add(observation);
                resolver.add(observation);
            }
        }

        void checkComplete() throws ProblemException {
            skipFull();
            if (surplus > 0 || current < blocks.size()) {
                throw new ProblemException(MISMATCH);
            }
        }

        private void skipFull() {
            while (current < blocks.size()
                    && blocks.get(current).observations().size() >= imports.get(current).observations()) {
                current++;
                startCurrent();
            }
        }

        private void startCurrent() {
            if (current < blocks.size()) {
                start(blocks.get(current), resolver);
            }
        }
    }
}
