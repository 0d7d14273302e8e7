package org.lockkeeper.core.rehearsal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Setting;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;

/**
 * Over which line each program downloads its update: its server's own, or that of the other place that
 * {@code AlternateDownloadURL} in {@code mailserver.cfg} names, which several servers may share. Names are compared
 * without regard to case.
 *
 * @param servers the servers of the plan
 * @param elsewhere by server and connector, the other place: the host of a URL, else all of it
 * @param megabits what lines carry that differ from what is assumed of all, in megabits per second
 * @param notYet servers that name another place, which the documents tell of from 7.4 on only: it is left aside
 */
public record Lines(SortedSet<String> servers, Map<String, Map<Connector, String>> elsewhere,
        Map<String, Integer> megabits, List<String> notYet) {

    /** Nothing is known of other places, and all lines carry the same. */
    public static final Lines OWN = new Lines(new TreeSet<>(), Map.of(), Map.of(), List.of());

    private static final String VARIABLE = "AlternateDownloadURL";
    private static final Map<String, Connector> TABLES = Map.of("kocoffline", Connector.KOFF, "koc", Connector.KOC);
    // article "Automatic update to another webserver"
    private static final ProductVersion DOCUMENTED_FROM = ProductVersion.of(7, 4, 0);
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?|ftp)://(?:[^/]*@)?([^/:]+).*");
    private static final Pattern NAMED = Pattern.compile("(.+)=\\s*(\\d{1,6})\\s*");

    /** Copies the collections. */
    public Lines {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(servers);
        servers = Collections.unmodifiableSortedSet(names);
        TreeMap<String, Map<Connector, String>> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        elsewhere.forEach((server, of) -> places.put(server, Map.copyOf(of)));
        elsewhere = Collections.unmodifiableMap(places);
        TreeMap<String, Integer> carried = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        carried.putAll(megabits);
        megabits = Collections.unmodifiableMap(carried);
        notYet = List.copyOf(notYet);
    }

    /** What the configurations of the plan's servers tell, as far as they were read. */
    public static Lines of(UpgradePlan plan, Model model) {
        TreeSet<String> servers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        plan.servers().stream().map(ServerPlan::server).forEach(s -> servers.add(s.name()));
        TreeMap<String, Map<Connector, String>> elsewhere = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Setting setting : model.settings()) {
            Subject.OfSetting subject = setting.subject();
            Connector connector = TABLES.get(subject.table().toLowerCase(Locale.ROOT));
            String url = setting.value().value();
            if (connector != null && subject.variable().equalsIgnoreCase(VARIABLE) && url != null && !url.isBlank()
                    && servers.contains(subject.server())) {
                elsewhere.computeIfAbsent(subject.server(), _ -> new TreeMap<>()).put(connector, place(url.strip()));
            }
        }
        boolean documented = plan.target().compareTo(DOCUMENTED_FROM) >= 0;
        return new Lines(servers, documented ? elsewhere : Map.of(), Map.of(),
                documented ? List.of() : List.copyOf(elsewhere.keySet()));
    }

    private static String place(String url) {
        Matcher host = HOST.matcher(url);
        return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : url;
    }

    /** The name of the line that a client's download takes. */
    public String of(Subject.OfClient client) {
        String other = elsewhere.getOrDefault(client.server(), Map.of()).get(client.connector());
        return other == null ? client.server() : other;
    }

    /** What a line carries, in megabits per second. */
    public int megabits(String line, int usual) {
        return megabits.getOrDefault(line, usual);
    }

    /** The names of all lines: of the servers, and of other places. */
    public SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(servers);
        elsewhere.values().forEach(of -> names.addAll(of.values()));
        return names;
    }

    /** The servers of which somebody downloads from a place. */
    public List<String> serversOf(String place) {
        return elsewhere.entrySet().stream().filter(e -> e.getValue().values().stream().anyMatch(place::equalsIgnoreCase))
                .map(Map.Entry::getKey).toList();
    }

    /** Whose downloads come from a place, in words: "mail1 (KOFF), mail2 (KOC, KOFF)". */
    public String downloadsOf(String place) {
        return elsewhere.entrySet().stream().filter(server -> server.getValue().values().stream().anyMatch(place::equalsIgnoreCase))
                .map(server -> server.getKey() + server.getValue().entrySet().stream()
                        .filter(e -> e.getValue().equalsIgnoreCase(place)).map(e -> e.getKey().name()).sorted()
                        .collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining(", "));
    }

    /** The same, where some lines carry other than is assumed of all. */
    Lines carrying(Map<String, Integer> carried) {
        return new Lines(servers, elsewhere, carried, notYet);
    }

    /**
     * The same, with what was typed of some lines.
     *
     * @param typed such as {@code mail1=20}, the name of a line and megabits per second
     * @throws ProblemException where one is not understood, or there is no such line
     */
    public Lines carrying(Collection<String> typed) throws ProblemException {
        TreeMap<String, Integer> carried = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String text : typed) {
            Matcher named = NAMED.matcher(text);
            Integer amount = named.matches() ? Integer.valueOf(named.group(2)) : null;
            if (amount == null || amount < 1) {
                throw new ProblemException("\"" + text.strip() + "\" does not tell what a line carries: expected a name and"
                        + " at least 1 megabit per second, such as mail1=20.");
            }
            String name = named.group(1).strip();
            if (!names().contains(name)) {
                throw new ProblemException("There is no line \"" + name + "\"; " + (names().isEmpty() ? "the plan has no server."
                        : "there are: " + String.join(", ", names()) + "."));
            }
            carried.put(name, amount);
        }
        return carrying(carried);
    }
}
