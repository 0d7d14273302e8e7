package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.version.ProductVersion;

/** What every {@link UpgradeRule} keeps to, also where nothing is known. */
public abstract class RuleConformance {

    private static final Evidence SEEN = Evidence.ofFile(new SourceFile("list.csv", "/memory/list.csv", "0".repeat(64), 1),
            null);

    /** For subclasses. */
    protected RuleConformance() {
        // nothing to set up
    }

    /** The rule. */
    protected abstract UpgradeRule rule();

    /** Cases of which something is known, in which the rule is to be asked as well; none where it is not overridden. */
    protected List<ClientCase> cases() {
        return List.of();
    }

    /** A case of a client of which nothing but its names is known, for a start. */
    public static ClientCase nothingKnown(Connector connector, String account, String computer) {
        Client client = new Client(new Subject.OfClient("mail1", account, computer, connector), Facts.NONE, List.of(SEEN));
        return new ClientCase(client, server(), ProductVersion.of(7, 3, 0), null, List.of(client));
    }

    private static Server server() {
        return new Server("mail1", Facts.NONE, List.of(), null);
    }

    /** It has an id, a title and a citation, and they stay the same. */
    @Test
    protected void saysWhatItIs() {
        RuleDescription description = rule().description();
        assertFalse(description.id().isBlank(), "the id is blank");
        assertFalse(description.title().isBlank(), "the title is blank");
        assertFalse(description.citations().isEmpty(), "it cites nothing");
        assertEquals(description, rule().description());
        assertNotNull(rule().breakpoints(), "breakpoints");
    }

    /** It bears an answer to every case, in its own name, and to the same case the same. */
    @Test
    protected void answersEveryCaseInItsOwnName() {
        for (Optional<Finding> finding : answers()) {
            assertNotNull(finding, "it gives null");
            finding.ifPresent(f -> {
                assertEquals(rule().description().id(), f.rule(), "it speaks in another's name");
                assertFalse(f.title().isBlank(), "the finding has no title");
                assertTrue(f.verdict() == null || !f.consequence().isBlank(), "the finding has no consequence");
            });
        }
        assertEquals(answers(), answers());
    }

    private List<Optional<Finding>> answers() {
        List<Optional<Finding>> answers = new ArrayList<>();
        switch (rule()) {
            case ClientRule rule -> {
                List<ClientCase> cases = new ArrayList<>(cases());
                for (Connector connector : Connector.values()) {
                    cases.add(nothingKnown(connector, "a@acme.example", "PC-1"));
                    cases.add(nothingKnown(connector, "a@acme.example", null));
                    cases.add(nothingKnown(connector, null, "PC-1"));
                }
                cases.add(nothingKnown(null, "a@acme.example", null));
                cases.stream().filter(c -> rule.judges(c.client().subject().connector()))
                        .forEach(c -> answers.add(rule.evaluate(c)));
            }
            case ServerRule rule -> {
                answers.add(rule.evaluate(new ServerCase(server(), ProductVersion.of(7, 3, 0), null, List.of(), List.of(),
                        List.of())));
                answers.add(rule.evaluate(new ServerCase(server(), ProductVersion.of(7, 3, 0),
                        Moment.tryParse("2026-11-21T20:00:00Z").orElseThrow(), List.of(), List.of(), List.of())));
            }
        }
        return answers;
    }
}
