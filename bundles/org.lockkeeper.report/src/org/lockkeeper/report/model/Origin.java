package org.lockkeeper.report.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.report.PlanText;

/** What stands on every paper: date, age of the data, rules, and the sources with their SHA-256. */
final class Origin {

    private static final int MOST_SERVERS = 3;

    private final Map<String, SourceFile> sources = new TreeMap<>();
    private final Map<String, String> rules = new TreeMap<>();

    private Origin() {
    }

    /** @param brief in a few lines, for papers of one page: the sources by one hash over theirs */
    static Section of(PaperScope scope, boolean brief) {
        Origin origin = new Origin();
        for (ServerPlan server : scope.plan().servers()) {
            server.server().facts().forEach((_, fact) -> fact.evidence().forEach(origin::source));
            server.server().reports().forEach(report -> origin.source(report.evidence()));
            server.findings().forEach(origin::finding);
            server.unread().forEach(unread -> origin.source(unread.file()));
        }
        for (ClientPlan client : scope.clients()) {
            client.client().sightings().forEach(origin::source);
            client.client().facts().forEach((_, fact) -> fact.evidence().forEach(origin::source));
            client.findings().forEach(origin::finding);
        }
        return new Section("What this paper rests on", origin.blocks(scope, brief));
    }

    private void finding(Finding finding) {
        rules.merge(finding.rule(), String.join("; ", finding.citations().stream().map(Citation::toString).toList()),
                (known, other) -> known.isEmpty() ? other : known);
        finding.evidence().forEach(this::source);
    }

    private void source(Evidence evidence) {
        source(evidence.file());
    }

    private void source(SourceFile file) {
        sources.putIfAbsent(file.path() + '\n' + file.sha256(), file);
    }

    private List<Block> blocks(PaperScope scope, boolean brief) {
        List<Block> blocks = new ArrayList<>();
        Instant made = scope.plan().generatedAt().truncatedTo(ChronoUnit.SECONDS);
        blocks.add(new Block.Text("Made " + made + " by Lockkeeper for an upgrade to " + scope.plan().target()
                + ". What nobody observed is unknown, and silence is not taken for readiness."));
        blocks.add(new Block.Text("About " + whom(scope.clients().size(), scope.plan().clients().size())
                + (scope.filter() == null ? "." : ": those where " + scope.filter() + ".")));
        List<List<String>> ages = scope.plan().servers().stream().map(s -> List.of(s.server().name(),
                s.asOf() == null ? "no date known" : s.asOf().toString(), age(s.asOf(), made))).toList();
        if (brief) {
            blocks.add(new Block.Text("Judged as of (and age of the data): " + (ages.size() <= MOST_SERVERS ? ages.stream()
                    .map(a -> a.get(0) + " " + a.get(1) + " (" + a.get(2) + ")").collect(Collectors.joining(", "))
                    : ofMany(scope.plan().servers(), made)) + "."));
            blocks.add(new Block.Text("Rules: " + String.join(", ", rules.keySet()) + ". " + PlanText.count(
                    sources.size(), "source") + "; the SHA-256 over their SHA-256, in the order of their paths: "
                    + together() + ". The papers for admin and auditor list each."));
            return blocks;
        }
        blocks.add(new Block.Table(List.of("Server", "Judged as of", "Age of the data"), ages));
        String connectors = scope.clients().stream().map(c -> c.client().subject().connector()).filter(Objects::nonNull)
                .distinct().sorted().map(c -> c + ": " + c.title()).collect(Collectors.joining("; "));
        if (!connectors.isEmpty()) {
            blocks.add(new Block.Text("Connectors by their abbreviations: " + connectors + "."));
        }
        blocks.add(new Block.Table(List.of("Rule", "Document"), rules.entrySet().stream()
                .map(r -> List.of(r.getKey(), r.getValue())).toList()));
        blocks.add(new Block.Table(List.of("Source", "SHA-256"), sources.values().stream()
                .map(s -> List.of(s.path(), s.sha256() == null ? "" : s.sha256())).toList()));
        return blocks;
    }

    private static String whom(int clients, int all) {
        return all == 0 ? "a plan without clients" : (clients < all ? clients + " of the " + PlanText.count(all, "client")
                : all == 1 ? "the only client" : "all " + all + " clients") + " of the plan";
    }

    /** The oldest and the newest of many servers. */
    private static String ofMany(List<ServerPlan> servers, Instant made) {
        List<Moment> dates = servers.stream().map(ServerPlan::asOf).filter(Objects::nonNull).sorted().toList();
        int undated = servers.size() - dates.size();
        return PlanText.count(servers.size(), "server") + (dates.isEmpty() ? "" : ", the oldest "
                + dates.getFirst() + " (" + age(dates.getFirst(), made) + "), the newest "
                + dates.getLast() + " (" + age(dates.getLast(), made) + ")")
                + (undated == 0 ? "" : ", no date known of " + undated);
    }

    private String together() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile source : sources.values()) {
                digest.update((source.sha256() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String age(@Nullable Moment asOf, Instant made) {
        if (asOf == null) {
            return "not known";
        }
        ZoneOffset offset = asOf.offset() == null ? ZoneOffset.UTC : asOf.offset();
        long days = Duration.between(asOf.local().toInstant(offset), made).toDays();
        return days < 0 ? "judged as of a later day" : PlanText.count(days, "day");
    }
}
