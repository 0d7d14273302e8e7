package org.lockkeeper.intake.internal.address;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * {@code dhcpd.leases} of the ISC's DHCP server: a block a lease, written again at each change, times in UTC unless they
 * are seconds since 1970 (manual page dhcpd.leases(5)).
 */
final class IscLeases implements AddressForm {

    private static final Pattern BEGIN = Pattern.compile("\\s*lease\\s+(\\S+)\\s*\\{\\s*");
    private static final Pattern TIME = Pattern.compile("\\s*(starts|ends)\\s+(?:never|epoch\\s+(\\d+)"
            + "|\\d\\s+(\\d{4})/(\\d\\d)/(\\d\\d)\\s+(\\d\\d:\\d\\d:\\d\\d)(?:\\s+(?:UTC|GMT))?)\\s*;.*");
    private static final Pattern NAME = Pattern.compile("\\s*client-hostname\\s+\"([^\"]*)\"\\s*;.*");
    private static final Pattern ABANDONED = Pattern.compile("\\s*binding\\s+state\\s+abandoned\\s*;.*|\\s*abandoned\\s*;.*");

    @Override
    public boolean recognises(List<String> first) {
        return first.stream().anyMatch(line -> line.contains("lease") && BEGIN.matcher(line).matches()
                && Leases.isAddress(line.strip().split("\\s+")[1]))
                && first.stream().anyMatch(line -> TIME.matcher(line).matches());
    }

    @Override
    public Lines reader(Leases into) {
        return new Block(into);
    }

    private static final class Block implements Lines {

        private final Leases into;
        private @Nullable String address;
        private @Nullable String name;
        private @Nullable Moment from;
        private @Nullable Moment to;
        private boolean abandoned;
        private boolean unclear;
        private long line;
        private long offset;

        Block(Leases into) {
            this.into = into;
        }

        @Override
        public void line(String text, long number, long at) {
            Matcher begin = BEGIN.matcher(text);
            if (begin.matches()) {
                address = begin.group(1);
                name = null;
                from = null;
                to = null;
                abandoned = false;
                unclear = false;
                line = number;
                offset = at;
            } else if (address != null && text.strip().equals("}")) {
                if (from != null) {
                    // whose it is not known is somebody's: who had it before has it no longer
                    into.add(address, name == null || abandoned || unclear ? "" : name, from, to, line, offset);
                }
                address = null;
            } else if (address != null) {
                field(text, number);
            }
        }

        private void field(String text, long number) {
            Matcher time = TIME.matcher(text);
            Matcher named = NAME.matcher(text);
            if (time.matches()) {
                Moment moment = moment(time);
                if (moment == null && !text.contains("never")) {
                    into.rejectTime(number, text.strip());
                    unclear = true;
                } else if (time.group(1).equals("starts")) {
                    from = moment;
                } else {
                    to = moment;
                }
            } else if (named.matches()) {
                name = named.group(1);
            } else {
                abandoned |= ABANDONED.matcher(text).matches();
            }
        }

        private static @Nullable Moment moment(Matcher time) {
            try {
                return time.group(2) != null ? Moment.of(Instant.ofEpochSecond(Long.parseLong(time.group(2))))
                        : time.group(3) == null ? null : Moment.tryParse(time.group(3) + "-" + time.group(4) + "-"
                                + time.group(5) + "T" + time.group(6) + "Z").orElse(null);
            } catch (DateTimeException | NumberFormatException e) {
                return null;
            }
        }
    }
}
