package org.lockkeeper.cli.internal.command;

import java.util.Set;
import java.util.concurrent.Callable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.core.plan.KitRollout;
import org.lockkeeper.report.kit.Kit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper kit}: Kerio Updater Service by group policy. */
@Command(name = "kit", sortOptions = false, sortSynopsis = false,
        description = {"Writes a folder for a domain administrator who brings Kerio Updater Service to the computers that"
                + " lack it or are not known to have it: readme, start-up script, detection and remediation, list of"
                + " computers, group, back-out.", ""},
        footer = {
            "",
            "The package is the vendor's and not included, and nothing is run: Lockkeeper changes no other computer. The"
                    + " start-up script writes one document a computer, which \"lockkeeper import\" reads; \"lockkeeper answers\" lists the"
                    + " computers that never answered. The list of computers is a line of the journal.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Example|@",
            "  lockkeeper kit --to 7.3 --out kit --where \"server = mail1\""})
final class KitCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PlanScope scope = new PlanScope();

    @Option(names = {"-o", "--out"}, paramLabel = "DIR", required = true, order = 3,
            description = "The folder to write into; made where there is none.")
    private String out = "";

    @Mixin
    private final CommonOptions common;

    KitCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        PlanScope.Scoped scoped = scope.plan(false, session);
        FolderOutput.write(session, out, Kit.files(scoped.plan(), scoped.clients()));
        Set<String> computers = Kit.computers(scoped.clients());
        if (!computers.isEmpty()) {
            keep(computers);
        }
        return ExitCode.DONE;
    }

    /** Keeps who is asked, so that who never answers is known; a workspace that can only be read has the kit all the same. */
    private void keep(Set<String> computers) {
        try (Workspace workspace = session.openWorkspace()) {
            ImportEntry entry = KitRollout.save(computers, workspace, session.messages().progress());
            session.messages().endProgress();
            session.messages().note("Its computers are kept as import " + entry.id() + "; \"lockkeeper answers\" tells which of"
                    + " them answered, once the results are imported.");
        } catch (ProblemException e) {
            session.messages().warning("The computers of this kit are not kept, so \"lockkeeper answers\" cannot tell which of"
                    + " them never answer; computers.txt lists them. " + e.getMessage());
        }
    }
}
