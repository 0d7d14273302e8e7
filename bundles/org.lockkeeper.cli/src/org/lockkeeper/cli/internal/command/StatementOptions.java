package org.lockkeeper.cli.internal.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.StatementEffect;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.core.plan.StepChange;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.SafeText;
import picocli.CommandLine.Option;

/** The options of all commands that state something, and the way from what is stated into the journal. */
final class StatementOptions {

    @Option(names = "--reason", paramLabel = "TEXT", order = 10,
            description = "Why it is so; kept with the statement. Only notes, labels and collections need none.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", order = 11,
            description = "Who states it; default: the user's name in the system.")
    private String by = StepChange.user();

    @Option(names = "--yes", order = 12, description = "State it of more than 50 clients.")
    private boolean yes;

    @Option(names = "--dry-run", order = 13, description = "Say what it would change; change nothing.")
    private boolean dryRun;

    /** Whether it is only said what would change, so that the workspace is only read. */
    boolean isDryRun() {
        return dryRun;
    }

    /** Who states it, and why. */
    Statement.Author author() throws ProblemException {
        if (reason.isBlank()) {
            throw new ProblemException("--reason: a statement needs a reason.");
        }
        return new Statement.Author(by.strip(), reason, Moment.of(Instant.now()));
    }

    /** What is remarked about clients. */
    Statement about(List<ClientRow> clients, List<Remark> remarks) throws ProblemException {
        return made(() -> Remark.about(clients, remarks, by.strip(), reason,
                Moment.of(Instant.now())));
    }

    /** What is made, or why it cannot be stated. */
    static Statement made(Supplier<Statement> maker) throws ProblemException {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw problem(e);
        }
    }

    /** Makes a sentence of what is wrong with what was typed. */
    static ProblemException problem(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return new ProblemException(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".", e);
    }

    /**
     * Says what a statement changes, and keeps it.
     *
     * @param noun what it is stated of, in the singular
     * @return the exit code
     */
    int keep(Statement statement, String noun, Workspace workspace, Session session) throws ProblemException {
        int subjects = statement.subjects();
        session.messages().note(effect(statement, noun, workspace, session.messages().progress()));
        session.messages().endProgress();
        if (dryRun) {
            session.messages().note("Nothing was changed.");
            return ExitCode.DONE;
        }
        if (subjects > StatementEffect.MANY && !yes) {
            throw new ProblemException("These are more than " + StatementEffect.MANY + " " + noun + "s, so nothing was changed; give"
                    + " --yes where that is meant.");
        }
        ImportEntry entry = statement.keepIn(workspace, session.messages().progress());
        session.messages().kept("Kept as import", entry);
        return ExitCode.DONE;
    }

    private static String effect(Statement statement, String noun, Workspace workspace, Progress progress)
            throws ProblemException {
        Optional<ProductVersion> target = workspace.setting(WorkspaceSettings.TARGET)
                .flatMap(ProductVersion::tryParse);
        Differences differences = StatementEffect.of(statement, workspace, target.orElse(null), progress);
        int verdicts = differences.count(ChangeKind.VERDICT);
        StringBuilder text = new StringBuilder(PlanText.count(statement.subjects(), noun)).append(": ");
        if (target.isPresent()) {
            text.append(PlanText.count(verdicts, "verdict")).append(" of the upgrade to ")
                    .append(target.get()).append(verdicts == 1 ? " changes" : " change");
        } else {
            text.append("verdicts cannot be compared, since the workspace was not asked for a plan yet");
        }
        text.append(", ").append(differences.count(ChangeKind.FACT)).append(" more with another fact");
        int added = differences.count(ChangeKind.NEW);
        int gone = differences.count(ChangeKind.GONE);
        if (added + gone > 0) {
            text.append(", ").append(added).append(" new, ").append(gone).append(" gone");
        }
        differences.servers().forEach(change -> text.append("; ").append(SafeText.oneLine(change.words())));
        return text.append('.').toString();
    }
}
