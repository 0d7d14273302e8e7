package org.lockkeeper.core.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.journal.KeptText;
import org.lockkeeper.text.secrets.Redaction;

/**
 * How waves are made, as people write it; what is blank is as usual. Kept in the journal, so that it is the same in the
 * workbench and on the command line, and undone, exported and restored like everything else there; the newest counts.
 *
 * @param pilot how many clients the pilot has at most; blank or {@code auto}: as many as every combination needs
 * @param size how many clients a ring has at most
 * @param start the first day (ISO 8601); blank: nothing is scheduled
 * @param window when a wave may begin, as {@link MaintenanceWindow#tryParse} reads it
 * @param holidays days on which none begins (ISO 8601), separated by commas or blanks
 * @param exit what has to be so before the next wave begins; blank: {@link Waves#EXIT}
 */
public record WaveSettings(String pilot, String size, String start, String window, String holidays, String exit) {

    /** What holds where nothing was said. */
    public static final WaveSettings USUAL = new WaveSettings("", "", "", "", "", "");

    /** How a pilot that is as large as it has to be is written. */
    public static final String AUTO = "auto";

    private static final String KIND = "waves";
    private static final int FIELDS = 6;
    private static final int LONGEST = 8000;

    /** A part of the settings. */
    public enum Part {
        /** The pilot. */
        PILOT,
        /** The size of rings. */
        SIZE,
        /** The first day. */
        START,
        /** The window. */
        WINDOW,
        /** The holidays. */
        HOLIDAYS
    }

    /** A part that is not understood. */
    public static final class WrongException extends Exception {

        private static final long serialVersionUID = 1L;

        /** Which. */
        private final Part part;
        /** What stands there. */
        private final String text;

        WrongException(Part part, String text) {
            super(part + ": \"" + text + "\" is not understood");
            this.part = part;
            this.text = text;
        }

        /** Which part is wrong. */
        public Part part() {
            return part;
        }

        /** What stands there that is not understood. */
        public String text() {
            return text;
        }
    }

    /** Makes each text one line; what ends a wave loses what looks like a secret. */
    public WaveSettings {
        pilot = oneLine(pilot);
        size = oneLine(size);
        start = oneLine(start);
        window = oneLine(window);
        holidays = oneLine(holidays);
        exit = Redaction.message(oneLine(exit));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** What has to be so before the next wave begins. */
    public String exitOrUsual() {
        return exit.isEmpty() ? Waves.EXIT : exit;
    }

    /** Checks that all of it is understood. */
    public void check() throws WrongException {
        pilots();
        ringSize();
        firstDay();
        open();
    }

    /** The waves of a plan. */
    public Waves waves(UpgradePlan plan) throws WrongException {
        return Waves.of(plan, pilots(), ringSize(), firstDay(), open());
    }

    /** The waves of a plan that have a day; none where no first day was said. */
    public List<ScheduledWave> scheduled(UpgradePlan plan) throws WrongException {
        if (start.isEmpty()) {
            return List.of();
        }
        MaintenanceWindow window = open();
        List<ScheduledWave> all = new ArrayList<>();
        for (Wave wave : waves(plan).waves()) {
            if (wave.start() != null) {
                all.add(new ScheduledWave(wave.name(), wave.start(), window.end(wave.start()), wave.clients(),
                        exitOrUsual()));
            }
        }
        return all;
    }

    private int pilots() throws WrongException {
        return pilot.isEmpty() || pilot.equalsIgnoreCase(AUTO) ? Waves.AUTO : number(Part.PILOT, pilot, 0);
    }

    private int ringSize() throws WrongException {
        return size.isEmpty() ? Waves.SIZE : number(Part.SIZE, size, 1);
    }

    private @Nullable LocalDate firstDay() throws WrongException {
        return start.isEmpty() ? null : day(Part.START, start);
    }

    private MaintenanceWindow open() throws WrongException {
        Set<LocalDate> closed = new HashSet<>();
        for (String day : holidays.split("[,;\\s]+")) {
            if (!day.isBlank()) {
                closed.add(day(Part.HOLIDAYS, day));
            }
        }
        Optional<MaintenanceWindow> hours = window.isEmpty() ? Optional.of(MaintenanceWindow.WORKDAYS)
                : MaintenanceWindow.tryParse(window);
        return hours.orElseThrow(() -> new WrongException(Part.WINDOW, window)).closedOn(closed);
    }

    private static LocalDate day(Part part, String text) throws WrongException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongException(part, text);
        }
    }

    private static int number(Part part, String text, int least) throws WrongException {
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WrongException(part, text);
    }

    /**
     * Settings that are kept.
     *
     * @param settings what they are
     * @param entry the line of the journal that keeps them
     */
    public record Kept(WaveSettings settings, ImportEntry entry) {

        /** Checks that nothing is missing. */
        public Kept {
            Objects.requireNonNull(settings);
            Objects.requireNonNull(entry);
        }
    }

    /** Those that a workspace keeps; empty where it keeps none. */
    public static Optional<Kept> in(Workspace workspace) throws ProblemException {
        for (ImportEntry entry : workspace.imports().reversed()) {
            String[] parts = KeptText.only(KIND, entry, workspace).orElse("").split("\t", -1);
            if (parts.length >= FIELDS) {
                return Optional.of(new Kept(new WaveSettings(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]),
                        entry));
            }
        }
        return Optional.empty();
    }

    /** Those that a workspace keeps, else {@link #USUAL}. */
    public static WaveSettings of(Workspace workspace) throws ProblemException {
        return in(workspace).map(Kept::settings).orElse(USUAL);
    }

    /**
     * Keeps them.
     *
     * @return the line of the journal
     * @throws ProblemException where they are not understood, or too long; nothing is changed then
     */
    public ImportEntry save(Workspace workspace, Progress progress) throws ProblemException {
        try {
            check();
        } catch (WrongException e) {
            throw new ProblemException("Settings of waves, " + e.getMessage() + ". Nothing was changed.", e);
        }
        String text = String.join("\t", pilot, size, start, window, holidays, exit);
        if (text.length() > LONGEST) {
            throw new ProblemException("Settings of waves may have " + LONGEST + " characters; these have " + text.length()
                    + ".");
        }
        return KeptText.save("settings of waves", KIND, List.of(text), workspace, progress);
    }
}
