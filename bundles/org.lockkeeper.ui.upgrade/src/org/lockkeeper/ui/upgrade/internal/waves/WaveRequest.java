package org.lockkeeper.ui.upgrade.internal.waves;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.core.plan.MaintenanceWindow;
import org.lockkeeper.core.plan.Waves;

/**
 * What waves are asked for.
 *
 * @param pilot how many clients the pilot has at most, or {@link Waves#AUTO}
 * @param size how many clients a ring has at most
 * @param start the first day; {@code null} to schedule nothing
 * @param window when a wave may begin
 */
record WaveRequest(int pilot, int size, LocalDate start, MaintenanceWindow window) {

    /** Texts that are not understood. */
    static final class WrongException extends Exception {

        private static final long serialVersionUID = 1L;

        WrongException(String message) {
            super(message);
        }
    }

    /**
     * Reads what was typed; blank texts stand for what is usual.
     *
     * @throws WrongException with a sentence for people
     */
    static WaveRequest parse(String pilot, String size, String start, String window, String holidays)
            throws WrongException {
        Set<LocalDate> closed = new HashSet<>();
        for (String day : holidays.split("[,;\\s]+")) {
            if (!day.isBlank()) {
                closed.add(day(day));
            }
        }
        MaintenanceWindow open = window.isBlank() ? MaintenanceWindow.WORKDAYS : MaintenanceWindow.tryParse(window)
                .orElseThrow(() -> new WrongException(NLS.bind(WaveMessages.NoWindow, window)));
        return new WaveRequest(pilot.isBlank() ? Waves.AUTO : number(pilot, 0),
                size.isBlank() ? Waves.SIZE : number(size, 1), start.isBlank() ? null : day(start),
                open.closedOn(closed));
    }

    private static LocalDate day(String text) throws WrongException {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new WrongException(NLS.bind(WaveMessages.NoDay, text.strip()));
        }
    }

    private static int number(String text, int least) throws WrongException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WrongException(NLS.bind(WaveMessages.NoNumber, text.strip()));
    }

    Waves waves(UpgradePlan plan) {
        return Waves.of(plan, pilot, size, start, window);
    }
}
