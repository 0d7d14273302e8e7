package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.report.PlanText;

/** What happens to the clients of a group: what all have in common stands once, and what differs says of whom it is. */
final class Consequences {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.:]) (?=\\p{Lu})");
    private static final int MOST = 3;

    private Consequences() {
    }

    /** The first sentence of what a finding tells, up to the names in it. */
    static String first(Finding finding) {
        String sentence = SENTENCE.split(finding.consequence(), 2)[0];
        int names = sentence.indexOf(": ");
        return names < 0 ? sentence : sentence.substring(0, names) + ".";
    }

    /** As paragraphs; none where nothing happens. */
    static List<String> of(List<ClientPlan> group) {
        Map<String, List<ClientPlan>> different = Papers.grouped(group, PlanText::consequence);
        different.remove("");
        if (different.size() < 2) {
            return List.copyOf(different.keySet());
        }
        Set<String> common = null;
        Map<List<String>, List<ClientPlan>> variants = new LinkedHashMap<>();
        for (Map.Entry<String, List<ClientPlan>> one : different.entrySet()) {
            List<String> sentences = List.of(SENTENCE.split(one.getKey()));
            variants.put(sentences, one.getValue());
            if (common == null) {
                common = new LinkedHashSet<>(sentences);
            } else {
                common.retainAll(sentences);
            }
        }
        return paragraphs(common == null ? Set.of() : common, variants);
    }

    private static List<String> paragraphs(Set<String> common, Map<List<String>, List<ClientPlan>> variants) {
        List<String> paragraphs = new ArrayList<>();
        // sentences follow each other as they did: "after such a change" needs the change before it
        boolean first = variants.keySet().stream().allMatch(v -> common.contains(v.getFirst()));
        if (first && !common.isEmpty()) {
            paragraphs.add(String.join(" ", common));
        }
        int told = 0;
        int others = 0;
        for (Map.Entry<List<String>, List<ClientPlan>> variant : variants.entrySet()) {
            List<String> own = variant.getKey().stream().filter(s -> !common.contains(s)).toList();
            if (own.isEmpty()) {
                continue;
            }
            if (told == MOST) {
                others += variant.getValue().size();
                continue;
            }
            told++;
            paragraphs.add(whom(variant.getValue()) + ": " + String.join(" ", own));
        }
        if (!first && !common.isEmpty()) {
            paragraphs.add(String.join(" ", common));
        }
        if (others > 0) {
            paragraphs.add(PlanText.count(others, "client") + " more, for whom something else differs: see the paper for the auditor.");
        }
        return paragraphs;
    }

    private static String whom(List<ClientPlan> clients) {
        List<String> names = clients.stream().limit(MOST).map(c -> c.client().subject().account() != null
                ? PaperText.account(c) : PaperText.computer(c)).toList();
        int more = clients.size() - names.size();
        return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
    }
}
