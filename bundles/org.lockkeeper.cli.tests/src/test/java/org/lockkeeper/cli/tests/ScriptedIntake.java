package org.lockkeeper.cli.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/**
 * An intake that knows a few files by name and what they tell, so that tests of the command line choose facts freely,
 * hostile ones too. Any other file is not recognised.
 */
final class ScriptedIntake implements Intake {

    private static final Moment SEEN = Moment.tryParse("2011-10-05T08:00:00").orElseThrow();

    private final Map<String, List<Statement>> files = new HashMap<>();
    private final List<String> askedServers = new ArrayList<>();
    private int rejectedRows;
    private RuntimeException failure;

    private record Statement(Subject subject, Attributes attributes, Moment at) {
    }

    /** Lets a file state something. */
    ScriptedIntake tells(String fileName, Subject subject, Attributes attributes) {
        return tells(fileName, subject, attributes, SEEN);
    }

    /** Lets a file state something that was so at that time. */
    ScriptedIntake tells(String fileName, Subject subject, Attributes attributes, Moment at) {
        files.computeIfAbsent(fileName, _ -> new ArrayList<>()).add(new Statement(subject, attributes, at));
        return this;
    }

    /** Rejects that many rows of every file that is known. */
    ScriptedIntake rejecting(int rows) {
        rejectedRows = rows;
        return this;
    }

    /** Fails as only a mistake in a program does. */
    ScriptedIntake failing(RuntimeException mistake) {
        failure = mistake;
        return this;
    }

    /** The server names that callers gave for loose files; {@code null} where they gave none. */
    List<String> askedServers() {
        return askedServers;
    }

    @Override
    public void read(IntakeRequest request, IntakeSink sink, Progress progress) throws ProblemException {
        askedServers.add(request.server());
        if (failure != null) {
            throw failure;
        }
        for (Path path : request.paths()) {
            if (!Files.exists(path)) {
                throw new ProblemException(path + " does not exist.");
            }
            String name = path.getFileName().toString();
            SourceFile file = new SourceFile(name, path.toAbsolutePath().toString(), "0".repeat(64), 100);
            List<Statement> statements = files.get(name);
            if (statements == null) {
                sink.file(new JournalFile(file, null, null, 0, 0, null));
                continue;
            }
            long line = 0;
            for (Statement statement : statements) {
                line++;
                sink.observe(new Observation(statement.subject(), SourceKind.CLIENT_LIST, statement.attributes(),
                        new Evidence(file, line, 100 * (line - 1), statement.at())));
            }
            for (int row = 1; row <= rejectedRows; row++) {
                sink.reject(new RejectedRow(file, 1000 + row, "expected yes or no, found \"maybe\""));
            }
            sink.file(new JournalFile(file, statements.getFirst().subject().server(), "client-list",
                    statements.size(), rejectedRows, null));
        }
    }
}
