package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.plan.KitRollout;
import org.lockkeeper.report.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper answers}: which computers answered the script of the group-policy kit. */
@Command(name = "answers", sortOptions = false, sortSynopsis = false,
        description = {"Lists the computers that \"lockkeeper kit\" was made for, and what the kit's script told of them in"
                + " the results that were imported.", ""},
        footer = {
            "",
            "@|bold States|@  NEVER no result was imported     ONCE one result     REPEATED the same several times (INSTALLED,"
                    + " then NOTHING_TO_DO, too)     DIFFERING results that cannot all be so: the newest list of programs"
                    + " counts; two computers of one name answer so",
            "",
            "@|bold Fields|@  computer, state, askedAt (when the newest kit that lists it was made; unknown: none lists it),"
                    + " answeredAt (the newest result), result (INSTALLED, NOTHING_TO_DO or FAILED, and why), results (all,"
                    + " oldest first), evidence",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper answers --where \"state = never\" --columns computer --format csv",
            "  lockkeeper answers --where \"state = differing or result ~ FAILED\""})
final class AnswersCommand implements Callable<Integer> {

    private static final List<Field<KitAnswer>> FIELDS = List.of(
            shown("computer", FieldKind.TEXT, KitAnswer::computer),
            Field.<KitAnswer>shown("state", FieldKind.CHOICE, KitAnswer::state)
                    .oneOf(Arrays.stream(KitAnswer.State.values()).map(Enum::name).toList()),
            shown("askedAt", "ASKED", FieldKind.TIME, a -> a.askedAt() == null ? null : Moment.of(a.askedAt())),
            shown("answeredAt", "ANSWERED", FieldKind.TIME,
                    a -> a.last() == null ? null : a.last().evidence().observedAt()),
            shown("result", FieldKind.TEXT, a -> a.last() == null ? null : a.last().result()),
            more("results", FieldKind.TEXTS, a -> a.results().stream().map(PlanText::kitResult).toList()),
            more("evidence", FieldKind.EVIDENCE, a -> a.results().stream().map(KitAnswer.Result::evidence).toList()));

    private final Session session;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    AnswersCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return list.printUnjudged(session, listing(List.of()), workspace -> {
            List<KitAnswer> answers = KitRollout.answers(workspace, session.messages().progress());
            session.messages().endProgress();
            return listing(answers);
        });
    }

    private static Listing<KitAnswer> listing(List<KitAnswer> answers) {
        // when computers answered is not a matter of judging evidence
        Moment now = Moment.of(Instant.now());
        return new Listing<>("computer", FIELDS, answers, _ -> now);
    }
}
