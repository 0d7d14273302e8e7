package org.lockkeeper.intake.internal.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names and addresses as text, without times: a {@code hosts} file, what {@code nslookup} answers, {@code arp -a} where it
 * shows names.
 */
final class NameLines implements AddressForm {

    private static final String IP = "((?:\\d{1,3}\\.){3}\\d{1,3})";
    // a sentence about an address is none: of several names the first is like a computer's
    private static final Pattern HOSTS = Pattern.compile("\\s*" + IP + "[ \\t]+(?=[\\w.-]+\\s*(?:#.*)?$|[\\w.-]*[\\d.-])"
            + "([A-Za-z0-9][\\w.-]*)(?:[ \\t]+[\\w.-]+)*+\\s*(?:#.*)?");
    private static final Pattern ARP = Pattern.compile("([A-Za-z0-9][\\w.-]*) \\(" + IP + "\\) at [0-9a-fA-F:]{11,17}\\b.*");
    private static final Pattern NAME = Pattern.compile("(?:Name|Nom|Nombre)\\s?:\\s+(\\S+)\\s*");
    private static final Pattern ADDRESS = Pattern.compile("Address(?:es)?:\\s+" + IP + "\\s*");
    /** Further addresses of a name stand below the first. */
    private static final Pattern FURTHER = Pattern.compile("\\s+" + IP + "\\s*");
    // whether the server is the one to ask is said in the system's language, in a line of its own
    private static final Pattern OTHER = Pattern.compile("\\s*(?:#.*)?|\\s*(?:Server|Address|Addresses|Aliases):.*"
            + "|\\p{L}[^\\d:\\s]{1,30}+(?: [^\\d:\\s]{2,30}+){1,6}+\\s?:|\\s+[A-Za-z][\\w.-]*\\s*|\\*\\*\\*.*|\\? \\(.*|\\s*[0-9A-Fa-f:]*:[0-9A-Fa-f:]*\\s.*");

    @Override
    public boolean recognises(List<String> first) {
        boolean any = false;
        for (String line : first) {
            boolean name = HOSTS.matcher(line).matches() || ARP.matcher(line).matches() || NAME.matcher(line).matches();
            if (!name && !OTHER.matcher(line).matches() && !FURTHER.matcher(line).matches()) {
                return false;
            }
            any |= name;
        }
        return any;
    }

    @Override
    public Lines reader(Leases into) {
        return new Lines() {
            private @Nullable String name;

            @Override
            public void line(String text, long number, long offset) {
                Matcher hosts = HOSTS.matcher(text);
                Matcher arp = ARP.matcher(text);
                Matcher named = NAME.matcher(text);
                Matcher address = ADDRESS.matcher(text);
                Matcher further = FURTHER.matcher(text);
                if (hosts.matches()) {
                    into.add(hosts.group(1), hosts.group(2), null, null, number, offset);
                } else if (arp.matches()) {
                    into.add(arp.group(2), arp.group(1), null, null, number, offset);
                } else if (named.matches()) {
                    name = named.group(1);
                } else if (address.matches() && name != null) {
                    into.add(address.group(1), name, null, null, number, offset);
                } else if (further.matches() && name != null) {
                    into.add(further.group(1), name, null, null, number, offset);
                } else if (text.isBlank()) {
                    name = null;
                }
            }
        };
    }
}
