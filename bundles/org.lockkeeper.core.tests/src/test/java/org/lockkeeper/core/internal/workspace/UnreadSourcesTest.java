package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.testing.Given;

/** Files that could not be read are part of the model, as long as the import counts that found them. */
class UnreadSourcesTest {

    private List<JournalFile> files = List.of();
    private final Intake intake = (request, sink, progress) -> {
        sink.observe(WorkspaceStory.blocked("a@x").observations().getFirst());
        for (JournalFile file : files) {
            sink.file(file);
        }
    };
    private final MemoryObservationStore store = new MemoryObservationStore();

    private Workspace workspace() {
        return CoreServices.workspaces(_ -> store, intake, List.of()).at(Path.of("workspace"));
    }

    private long read(Workspace workspace, JournalFile... found) throws ProblemException {
        files = List.of(found);
        return workspace.importFrom(new IntakeRequest(List.of(Path.of("customer")), null), Progress.NONE).id();
    }

    private static JournalFile file(String path, String hash, String server, String kind, String problem) {
        return new JournalFile(new SourceFile(path, "/customer/" + path, hash.repeat(64), 10), server, kind, 0, 0,
                problem);
    }

    private static JournalFile damaged(String hash) {
        return file("mail1/warning.log", hash, "mail1", "warning-log", "ends in the middle of a line");
    }

    @Test
    void damagedAndUnknownFilesAreUnread() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            read(workspace, damaged("0"), file("mail1/mail.log", "1", "mail1", "mail-log", null),
                    file("mail1/list.dat", "2", null, null, null));

            assertThat(workspace.model().unread()).extracting(UnreadSource::server, s -> s.file().path(),
                    UnreadSource::kind, UnreadSource::reason).containsExactly(
                            tuple("mail1", "mail1/warning.log", "warning-log",
                                    "ends in the middle of a line"),
                            tuple(null, "mail1/list.dat", null,
                                    "it is nothing that Lockkeeper reads"));
        }
    }

    /** Ruling 8: a copy of a server's folder holds indexes, keys and mail, in which nothing is missed. */
    @Test
    void whatIsLeftAsideIsNot() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            read(workspace, file("mail1/audit.log.idx", "1", null, JournalFile.LEFT_ASIDE, "is the index of a log"));
            assertThat(workspace.model().unread()).isEmpty();
        }
    }

    @Test
    void theyAreThereAfterLoadingToo() throws ProblemException {
        try (Workspace workspace = workspace()) {
            read(workspace, damaged("0"));
            workspace.load(Progress.NONE);
            assertThat(workspace.model().unread()).hasSize(1);
        }
    }

    @Test
    void undoTakesThemBack() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            long id = read(workspace, damaged("0"));
            workspace.undo(id, Progress.NONE);
            assertThat(workspace.model().unread()).isEmpty();
        }
    }

    @Test
    void aLaterReadingOfThePathReplacesThem() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            read(workspace, damaged("0"), file("mail1/list.dat", "2", null, null, "its header is not known"));
            read(workspace, damaged("1"));
            assertThat(workspace.model().unread()).hasSize(2).filteredOn(s -> s.server() != null).singleElement()
                    .satisfies(s -> assertThat(s.file().sha256()).startsWith("1"));

            long good = read(workspace, file("mail1/warning.log", "3", "MAIL1", "warning-log", null),
                    file("mail1/list.dat", "4", "mail1", "programs", null));
            assertThat(workspace.model().unread()).isEmpty();
            workspace.undo(good, Progress.NONE);
            assertThat(workspace.model().unread()).hasSize(2);
        }
    }

    /** Ruling 8: a statement may settle each source, until its file is imported again. */
    @Test
    void ruling8WhatAPersonLookedThroughIsKnown() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            read(workspace, damaged("0"), file("mail1/list.dat", "2", null, null, null));
            long log = state(workspace, "mail1/warning.log");
            assertThat(workspace.model().unread()).extracting(s -> s.file().path()).containsExactly("mail1/list.dat");
            state(workspace, "mail1/list.dat");
            assertThat(workspace.model().unread()).isEmpty();
            workspace.undo(log, Progress.NONE);
            assertThat(workspace.model().unread()).extracting(s -> s.file().path()).containsExactly("mail1/warning.log");

            state(workspace, "mail1/warning.log");
            long again = read(workspace, damaged("0"));
            assertThat(workspace.model().unread()).hasSize(1);
            workspace.undo(again, Progress.NONE);
            assertThat(workspace.model().unread()).isEmpty();
        }
    }

    /** The newest report names nobody, so its log ends too soon: that is found by the resolver, not by the intake. */
    @Test
    void ruling8SoIsALogWhoseNewestReportIsCut() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            workspace.state("import", new Given().report(Given.at("09-22T11:25:17")).observations(), List.of(),
                    Progress.NONE);
            String path = workspace.model().unread().getFirst().file().path();
            state(workspace, path);
            assertThat(workspace.model().unread()).isEmpty();
        }
    }

    @Test
    void whatIsStatedOfASourceNeedsOne() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            read(workspace, damaged("0"));
            StatedValue<?> value = StatedValue.parse("sourceKnown=mail.log", AttributeCatalogue.builtIn());
            assertThatThrownBy(() -> value.checkSource(workspace.model())).hasMessage(
                    "no source that could not be read is called \"mail.log\"; these are: mail1/warning.log");
            StatedValue.parse("sourceKnown=mail1/warning.log", AttributeCatalogue.builtIn())
                    .checkSource(workspace.model());
        }
    }

    @Test
    void theSameFileImportedAgainOpensNothingAgainAndOneThatMayBeAnotherDoes() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            JournalFile written = written("0", "2011-10-03T08:00:00Z");
            read(workspace, written);
            state(workspace, "mail1/warning.log");
            read(workspace, written);
            assertThat(workspace.model().unread()).isEmpty();
            read(workspace, written("0", "2011-10-17T08:00:00Z"));
            assertThat(workspace.model().unread()).hasSize(1);
        }
    }

    private static JournalFile written(String hash, String at) {
        JournalFile file = damaged(hash);
        return new JournalFile(file.file(), file.server(), file.kind(), 0, 0, file.problem(), Instant.parse(at));
    }

    private static long state(Workspace workspace, String path) throws ProblemException {
        Observation stated = new Observation(new Subject.OfServer("mail1"), SourceKind.STATEMENT,
                Attributes.of(Attribute.SOURCE_KNOWN, path), Evidence.ofFile(SourceFile.stated("stated by admin: read"),
                        Moment.of(Instant.now())));
        return workspace.state("set sourceKnown", List.of(stated), List.of(), Progress.NONE).id();
    }

    @Test
    void anotherServersFileOfThatPathReplacesNothing() throws ProblemException {
        try (Workspace workspace = workspace()) {
            workspace.load(Progress.NONE);
            read(workspace, damaged("0"));
            read(workspace, file("mail1/warning.log", "3", "mail2", "warning-log", null));
            assertThat(workspace.model().unread()).hasSize(1);
        }
    }
}
