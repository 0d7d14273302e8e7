package org.lockkeeper.intake.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.NamedComputer;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.discover.Grouping;
import org.lockkeeper.intake.internal.discover.Placement;
import org.lockkeeper.intake.internal.discover.Recognised;
import org.lockkeeper.intake.internal.discover.ServerGroup;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.own.ServerDescriptionImporter;
import org.lockkeeper.intake.internal.source.FoundFile;
import org.lockkeeper.intake.internal.source.Root.Skipped;
import org.lockkeeper.intake.internal.source.Root;
import org.lockkeeper.intake.internal.source.SmallFiles;
import org.lockkeeper.intake.internal.source.Walk;
import org.lockkeeper.text.archive.Limits;

/** One import: finds files, recognises them, sorts them by server, reads them. */
public final class ImportRun implements Closeable {

    private static final int MOST_NAMED = 5;

    private final GivenColumns given;
    private final Recogniser recogniser;
    private final IntakeRequest request;
    private final IntakeSink sink;
    private final Progress progress;
    private final Walk walk;
    private final SmallFiles files;
    private final Workers workers;
    private final List<JournalFile> unread = new ArrayList<>();
    private final Map<String, List<Recognised>> byPath = new LinkedHashMap<>();
    private long bytesAll;
    private long bytesDone;

    /**
     * Prepares an import; {@link #read} does it.
     *
     * @param words by which is told what columns of a table seem to mean that nobody reads
     */
    public ImportRun(List<Importer> importers, TableWords words, IntakeRequest request, IntakeSink sink, Progress progress) {
        this.request = request;
        this.sink = new WithoutSecrets(sink);
        this.progress = progress;
        walk = new Walk(Limits.USUAL, progress);
        workers = new Workers(progress);
        given = new GivenColumns(request.columns());
        files = new SmallFiles(Limits.USUAL, workers.progress());
        recogniser = new Recogniser(importers, words, !given.isEmpty(), files, workers.progress());
    }

    /** Does the import. */
    public void read() throws ProblemException {
        Grouping grouping = new Grouping();
        for (var path : request.paths()) {
            progress.task("Looking through " + path);
            List<Root> roots = walk.under(path);
            boolean any = false;
            for (Root root : roots) {
                any |= recognise(root, grouping, byPath.computeIfAbsent(path.toString(), _ -> new ArrayList<>()))
                        || root.repeated() > 0;
            }
            if (!any) {
                given.check();
                throw new ProblemException(nothing(roots));
            }
        }
        given.check();
        List<ServerGroup> groups = grouping.groups();
        groups.forEach(g -> g.files().forEach(f -> bytesAll += f.file().size()));
        ServerNames names = new ServerNames(groups, request.server(), files);
        groups.stream().filter(group -> names.name(group) == null).forEach(group -> beside(group, names));
        sink.servers(names.inOrder().stream().map(names::known).distinct().toList());
        List<FileReading> readings = new ArrayList<>();
        Progress watched = workers.progress();
        for (ServerGroup group : names.inOrder()) {
            List<FileReading> ofGroup = readings(group, names, watched);
            String note = names.note(group);
            if (note != null) {
                speaker(ofGroup).ifPresent(reading -> reading.note(note));
            }
            readings.addAll(ofGroup);
        }
        given.used().forEach(sink::mapped);
        workers.read(readings.iterator(), sink, this::next);
        for (JournalFile file : unread) {
            sink.file(file);
        }
        checkUnderstood(readings);
        progress.fraction(1);
    }

    /** Lists that are of one of several servers are not read, and stand in the way of calling any of them ready. */
    private void beside(ServerGroup group, ServerNames names) {
        List<String> servers = names.inOrder().stream().map(names::known).distinct().toList();
        String some = String.join(", ", servers.stream().limit(MOST_NAMED).toList())
                + (servers.size() > MOST_NAMED ? " and " + (servers.size() - MOST_NAMED) + " more" : "");
        for (Recognised file : group.files()) {
            FoundFile found = file.file();
            unread.add(new JournalFile(new SourceFile(found.path(), found.location(), null, found.size()), null,
                    file.importer().id(), 0, 0, "lies outside of the folders of the servers (" + some
                            + "), so whose computers it lists is not known; put it into the folder of its server, or"
                            + " import it alone with --server NAME. A folder that is a server of its own needs a"
                            + " lockkeeper-server.json"));
        }
    }

    private List<FileReading> readings(ServerGroup group, ServerNames names, Progress watched) {
        Placement placement = new Placement(group);
        List<FileReading> readings = new ArrayList<>();
        List<Recognised> inOrder = group.files().stream().sorted(FileOrder.ORDER).toList();
        List<Optional<NamedComputer>> computers = workers.each(inOrder, file -> Optional.ofNullable(placement.computer(file)));
        for (int i = 0; i < inOrder.size(); i++) {
            readings.add(new FileReading(inOrder.get(i), names.known(group), names.collectedAt(group), computers.get(i).orElse(null),
                    files, watched));
        }
        readings.stream().filter(reading -> group.isJoined(reading.recognised())).findFirst().ifPresent(reading -> reading
                .note("lies outside of the folder of " + names.name(group) + "; it is taken to be of this server, which is"
                        + " the only one here or bears the name of a folder around it"));
        return readings;
    }

    /** The file at which something is said of a server: its description, else the first. */
    private static Optional<FileReading> speaker(List<FileReading> readings) {
        return readings.stream().filter(r -> r.recognised().importer() instanceof ServerDescriptionImporter).findFirst()
                .or(() -> readings.stream().findFirst());
    }

    /** A path of which nothing could be used was not understood, whatever its files were taken for. */
    private void checkUnderstood(List<FileReading> readings) throws ProblemException {
        Map<Recognised, FileReading> byFile = new IdentityHashMap<>();
        readings.forEach(reading -> byFile.put(reading.recognised(), reading));
        for (Map.Entry<String, List<Recognised>> path : byPath.entrySet()) {
            List<FileReading> of = path.getValue().stream().map(byFile::get).filter(Objects::nonNull).toList();
            Optional<FileReading> empty = of.stream().filter(r -> r.problem() != null).findFirst();
            if (empty.isPresent() && of.stream().allMatch(r -> r.observations() == 0)) {
                String file = empty.get().recognised().file().path();
                throw new ProblemException((file.equals(path.getKey()) ? file : path.getKey() + ": " + file) + " "
                        + empty.get().problem() + ".");
            }
        }
    }

    /** Sorts a root's files; tells whether any is recognised. */
    private boolean recognise(Root root, Grouping grouping, List<Recognised> ofPath) {
        List<Recognised> recognised = new ArrayList<>();
        List<Recogniser.Result> results = workers.each(root.files(), file -> recogniser.recognise(file, root.files()));
        for (int i = 0; i < results.size(); i++) {
            FoundFile file = root.files().get(i);
            Recogniser.Result result = results.get(i);
            given.take(file.path(), result.header(), result.importer() != null);
            if (result.importer() != null) {
                recognised.add(new Recognised(file, result.importer(),
                        root.names().isEmpty() ? null : root.names().getLast()));
            } else {
                unread.add(journal(file.path(), file.location(), file.size(), result.reason(), result.aside()));
            }
        }
        for (Skipped skipped : root.skipped()) {
            unread.add(journal(skipped.path(), skipped.location(), skipped.size(), skipped.reason(), skipped.aside()));
        }
        grouping.add(root, recognised);
        ofPath.addAll(recognised);
        return !recognised.isEmpty();
    }

    private static JournalFile journal(String path, String location, long size, @Nullable String reason, boolean aside) {
        return new JournalFile(new SourceFile(path, location, null, size), null, aside ? JournalFile.LEFT_ASIDE : null, 0, 0,
                reason);
    }

    private String nothing(List<Root> roots) {
        String path = roots.getFirst().path();
        List<JournalFile> of = unread.stream().filter(f -> f.file().path().startsWith(path)).toList();
        if (of.isEmpty()) {
            return path + ": there is nothing in it. Expected mailserver.cfg, users.cfg, logs, lists of installed"
                    + " programs, lockkeeper-server.json or lockkeeper-clients.csv.";
        }
        JournalFile first = of.getFirst();
        String example = first.file().path().equals(path) ? first.problem()
                : first.file().path() + " " + first.problem();
        String reason = of.size() == 1 ? example : of.size() + " files, for instance " + example;
        return path + ": nothing in it is understood (" + reason + "). Expected mailserver.cfg, users.cfg, logs, lists"
                + " of installed programs, lockkeeper-server.json or lockkeeper-clients.csv.";
    }

    private void next(FileReading reading) {
        FoundFile file = reading.recognised().file();
        progress.fraction(bytesAll == 0 ? 1 : (double) bytesDone / bytesAll);
        progress.task("Reading " + file.path());
        bytesDone += file.size();
    }

    @Override
    public void close() throws IOException {
        workers.close();
        walk.close();
    }
}
