package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.State;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.scenario.ComparedSide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper compare}: what differs between two states, targets, dates or servers. */
@Command(name = "compare", sortOptions = false, sortSynopsis = false,
        description = {"Compares two states of what is known: how many clients have which verdict in each, and which"
                + " clients differ, with the evidence that made the difference. Without arguments: the last import"
                + " against the state before it.", ""},
        footer = {
            "",
            "A side is some of to=VERSION (to judge by), import=ID (what was known after that import; import=0 is"
                    + " before the first), as-of=DATE (to judge freshness by), server=NAME (that server alone) and scenario=NAME (what"
                    + " a scenario supposes), joined by commas. What a side does not name is as it is now. Between two servers, clients are the same"
                    + " that agree in account, computer and connector.",
            "",
            "@|bold Exit codes|@  0 done, whatever differs     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper compare                                what the last import changed",
            "  lockkeeper compare import=2 import=5",
            "  lockkeeper compare to=7.2.3 to=7.3 --format json",
            "  lockkeeper compare to=7.3 scenario=\"rolled out\"    what the scenario would change",
            "  lockkeeper compare server=mail1,to=7.3 server=mail2,to=7.3",
            "  lockkeeper compare to=7.2.3 to=7.3 --group Customers"})
final class CompareCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEFT", description = "One side.")
    private @Nullable String left;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT",
            description = "The other side; default: the present state.")
    private @Nullable String right;

    @Option(names = "--format", paramLabel = "FORMAT", order = 1,
            description = "table (default) for people, or json: {left, right, matrix, clients}.")
    private CompareFormat format = CompareFormat.TABLE;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 2,
            description = "Write to this file, all or nothing; - is standard output.")
    private @Nullable String out;

    @Mixin
    private final GroupOption group = new GroupOption();

    @Mixin
    private final CommonOptions common;

    /** Formats of a comparison. */
    enum CompareFormat {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CompareCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        ComparedSide given = left == null ? null : CompareSide.parse(left);
        ComparedSide other = right == null ? ComparedSide.NOW : CompareSide.parse(right);
        try (Workspace workspace = session.loaded(session.openForReading())) {
            ComparedSide one = given;
            if (one == null) {
                List<ImportEntry> imports = workspace.imports();
                if (imports.isEmpty()) {
                    throw new ProblemException("Nothing was imported into this workspace yet, so there is nothing to"
                            + " compare.");
                }
                one = ComparedSide.beforeLast(imports);
                other = ComparedSide.afterImport(imports.getLast().id());
            }
            ProductVersion target = workspace.setting(WorkspaceSettings.TARGET).flatMap(ProductVersion::tryParse)
                    .orElse(null);
            Set<String> among = Set.copyOf(group.servers(workspace));
            QueryLanguage<ClientRow> language = new QueryLanguage<>(session.clientFields(), ClientRow::asOf);
            Progress progress = session.messages().progress();
            State before = one.in(workspace, target, among, language, session.attributes(), progress);
            State after = other.in(workspace, target, among, language, session.attributes(), progress);
            session.messages().endProgress();
            tell(before, after);
            ComparisonText text = new ComparisonText(Differences.between(before, after));
            session.print(out, stream -> {
                if (format == CompareFormat.JSON) {
                    text.json(stream);
                } else {
                    text.table(stream, session.width(), session.palette(out));
                }
            });
        }
        return ExitCode.DONE;
    }

    private void tell(State before, State after) {
        if (before.plan() == null || after.plan() == null) {
            session.messages().note("Verdicts need a version to judge by, which the workspace was not asked for yet:"
                    + " name it on both sides with to=VERSION.");
        }
        List.of(before, after).stream().filter(s -> s.plan() != null).flatMap(s -> s.plan().problems().stream())
                .distinct().forEach(session.messages()::warning);
    }
}
