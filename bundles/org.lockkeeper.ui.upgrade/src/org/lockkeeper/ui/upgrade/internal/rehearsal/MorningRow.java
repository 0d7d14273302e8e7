package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.core.rehearsal.Rehearsal.Morning;
import org.lockkeeper.core.rehearsal.Rehearsal.Phase;
import org.lockkeeper.ui.grid.Share;
import org.lockkeeper.ui.theme.Token;

/**
 * The morning of one client at one time of it.
 *
 * @param morning what happens
 * @param from when the first Outlook may start
 * @param to when nothing more happens
 * @param now the clock
 */
record MorningRow(Morning morning, LocalDateTime from, LocalDateTime to, LocalDateTime now) {

    static List<MorningRow> of(Rehearsal rehearsal, LocalDateTime from, LocalDateTime to, LocalDateTime now) {
        return rehearsal.clients().stream().map(m -> new MorningRow(m, from, to, now)).toList();
    }

    /** The bar over the clock: its parts in seconds, the clock as an upright line. */
    List<Share> bar() {
        List<Share> shares = new ArrayList<>();
        LocalDateTime at = from;
        for (Phase phase : morning.phases()) {
            LocalDateTime end = phase.to() == null || phase.to().isAfter(to) ? to : phase.to();
            add(Token.GRID_LINE, at, phase.from(), shares);
            add(MorningWords.color(phase.kind()), phase.from(), end, shares);
            at = end;
        }
        boolean works = morning.readyAt() != null;
        add(works ? Token.AUTOMATIC : Token.GRID_LINE, works && morning.phases().isEmpty() ? from : at, to, shares);
        return shares;
    }

    private void add(Token color, LocalDateTime begin, LocalDateTime end, List<Share> shares) {
        // the clock takes a hundredth and a half of the width
        LocalDateTime after = now.plusSeconds(Math.max(1, Duration.between(from, to).toSeconds() / 70));
        part(color, begin, earlier(end, now), shares);
        part(Token.FOREGROUND, later(begin, now), earlier(end, after), shares);
        part(color, later(begin, after), end, shares);
    }

    private static void part(Token color, LocalDateTime begin, LocalDateTime end, List<Share> shares) {
        long seconds = Duration.between(begin, end).toSeconds();
        if (seconds > 0) {
            shares.add(new Share(color, seconds));
        }
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }
}
