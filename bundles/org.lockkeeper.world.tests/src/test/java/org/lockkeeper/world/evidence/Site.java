package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.core.rehearsal.world.Report;
import org.lockkeeper.core.rehearsal.world.World;

/**
 * What evidence is drawn from: a world, the clocks by which it is written, and what became of accounts.
 *
 * @param world the truth
 * @param server the server's clock, which its logs show
 * @param collector the clock of whoever collects and notes
 * @param toldOffset the zone whose offset descriptions give the server's times: the server's, unless they were written
 *        on a computer elsewhere
 * @param disabled accounts that were disabled, and since when
 * @param gone accounts that bear another name now, and since when
 * @param came accounts that bear their name only from then on
 * @param aliases other addresses of accounts, which lists of people know and the server does not report
 */
public record Site(World world, Clock server, Clock collector, ZoneId toldOffset, Map<String, Instant> disabled,
        Map<String, Instant> gone, Map<String, Instant> came, Set<String> aliases) {

    public Site {
        disabled = Map.copyOf(disabled);
        gone = Map.copyOf(gone);
        came = Map.copyOf(came);
        aliases = Set.copyOf(aliases);
    }

    /** All clocks are right, and nothing became of anybody. */
    static Site plain(World world) {
        ZoneId zone = world.server().zone();
        return new Site(world, Clock.right(zone), Clock.right(zone), zone, Map.of(), Map.of(), Map.of(), Set.of());
    }

    /** Whether an address is an account of the server at an instant. */
    public boolean isAccount(String name, Instant at) {
        return !aliases.contains(name) && !(gone.containsKey(name) && !gone.get(name).isAfter(at))
                && !(came.containsKey(name) && came.get(name).isAfter(at));
    }

    /** Whether somebody can sign in by a name at an instant. */
    public boolean isActive(String name, Instant at) {
        return isAccount(name, at) && !(disabled.containsKey(name) && !disabled.get(name).isAfter(at));
    }

    /** The reports that the server wrote. */
    public List<Report> reports(Instant until) {
        World own = aliases.isEmpty() ? world : new World(world.server(), world.accounts(), world.machines(),
                world.seats().stream().filter(s -> !aliases.contains(s.account())).toList());
        return own.reports(until);
    }

    /** When a line of a log seems to have been written, by what the evidence tells of the server's offset. */
    Instant toldByServer(Instant at) {
        return server.local(at).atZone(toldOffset).toInstant();
    }

    /** When a row seems to have been written of which the collector told the local time. */
    Instant toldByCollector(Instant at) {
        return collector.local(at).atZone(toldOffset).toInstant();
    }
}
