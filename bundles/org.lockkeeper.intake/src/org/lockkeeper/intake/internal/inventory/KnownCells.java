package org.lockkeeper.intake.internal.inventory;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.text.names.Blanks;

/**
 * What cells and names of programs say, found out once for the many rows that say the same: the lists of a site name the
 * same few programs for each computer. Of one import, for any number of threads; bounded.
 */
final class KnownCells {

    private static final int MOST = 8192;

    private final Map<Named, ProgramNames.Traits> programs = new ConcurrentHashMap<>();
    private final Answers<Said> cells = Answers.of(Said::of);
    private final Answers<Optional<Moment>> times = Answers.of(KnownCells::timeOf);
    private final Answers<Program.View> views = Answers.of(Program.View::of);

    /**
     * What a cell says of the program of its row.
     *
     * @param gone it is not there any more, or something failed, or is still to come
     * @param intended it is wanted, offered or allowed
     */
    record Said(boolean gone, boolean intended) {

        private static final Said NOTHING = new Said(false, false);

        private static Said of(String cell) {
            return Program.isNothing(cell) ? NOTHING
                    : new Said(StateWords.sayGone(cell) || StateWords.sayUndone(cell), StateWords.sayIntended(cell));
        }
    }

    /**
     * All that tells which program one is.
     *
     * @param isCut whether only the beginning of the name is there
     */
    record Named(String name, boolean isCut, @Nullable String version, @Nullable String location) {

        // written out: those that records get by themselves are method handles, slow without the optimizing compiler
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named that && isCut == that.isCut && name.equals(that.name)
                    && Objects.equals(version, that.version) && Objects.equals(location, that.location);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * name.hashCode() + Objects.hashCode(version)) + Objects.hashCode(location);
        }
    }

    /** What a cell says; of one that is empty, or says that nothing is known, nothing. */
    Said said(String cell) {
        return cells.to(cell);
    }

    /** The time that a cell tells, {@code null} where it tells none; all rows of a list mostly tell the same. */
    @Nullable Moment time(String cell) {
        return times.to(cell).orElse(null);
    }

    private static Optional<Moment> timeOf(String cell) {
        return InstallDate.tryParse(Blanks.clean(cell)).filter(Attribute.COLLECTED_AT::accepts);
    }

    /** The list of programs that a cell tells of. */
    Program.View view(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? Program.View.UNTOLD : views.to(cell);
    }

    /** What a program is. */
    ProgramNames.Traits traits(Named program) {
        ProgramNames.Traits known = programs.get(program);
        if (known != null) {
            return known;
        }
        ProgramNames.Traits traits = ProgramNames.traits(program);
        if (programs.size() >= MOST) {
            // whatever comes again soon is soon known again
            programs.clear();
        }
        programs.put(program, traits);
        return traits;
    }
}
