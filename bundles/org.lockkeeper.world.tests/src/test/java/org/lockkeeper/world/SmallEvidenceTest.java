package org.lockkeeper.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.intake.DefaultIntake;

/**
 * Small sets of evidence that could make somebody ready, or accuse somebody, by names that are alike, by rows that name
 * no connector, by ties: with the verdicts that follow from the rulings, worked out by hand.
 */
class SmallEvidenceTest {

    private static final String DESCRIPTION = """
            {"name":"%s","product":"Kerio Connect","version":"7.2.3","collectedAt":"2011-10-01T12:00:00+02:00",
             "clientStatistics":true}
            """;
    private static final String TIME = "[22/Sep/2011 11:25:17] ";
    private static final String HEADER = "account,computer,connector,version,updaterService,localAdmin,observedAt\n";

    /**
     * What it is about | accounts of users.cfg | named in the report of 22 September | rows of lockkeeper-clients.csv,
     * seen before or after the report | clients and verdicts.
     */
    private static final String CASES = """
            domainuser | a@x.example | a@x.example | HARBOR\\a,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF \
              BLOCKED
            bare | a@x.example | a@x.example | a,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF BLOCKED
            upn-no-cfg |  | a@x.example | a@harbor.local,PC1,KOFF,7.2.3,yes,,before | a@harbor.local PC1 KOFF \
              UNKNOWN / a@x.example - KOFF BLOCKED
            fqdn-newer-no |  |  | a@x.example,pc1.h.example,KOFF,7.2.3,yes,,before / ,PC1,,,no,,after | a@x.example \
              PC1.H.EXAMPLE KOFF BLOCKED
            fqdn-two |  |  | a@x.example,pc1.h.example,KOFF,7.2.3,yes,,before / \
              b@x.example,pc1.k.example,KOFF,7.2.3,yes,,before / ,PC1,,,no,,after | a@x.example PC1.H.EXAMPLE KOFF \
              UNKNOWN / b@x.example PC1.K.EXAMPLE KOFF UNKNOWN / - PC1 - UNKNOWN
            admin-other-domain | a@x.example | a@x.example | ONE\\a,PC1,KOFF,7.2.3,no,yes,after / \
              TWO\\a,PC2,KOFF,7.2.3,no,yes,after | a@x.example - KOFF UNKNOWN / one\\a PC1 KOFF AUTOMATIC / two\\a \
              PC2 KOFF AUTOMATIC
            version-noconnector |  |  | a@x.example,PC1,KOFF,,,,before / a@x.example,PC1,,7.3.0,,,after | \
              a@x.example PC1 KOFF UNKNOWN
            version-noconnector-comp |  |  | a@x.example,PC1,KOFF,,,,before / ,PC1,,7.3.0,,,after | a@x.example PC1 \
              KOFF UNKNOWN
            version-account-alone |  |  | a@x.example,PC1,KOFF,,,,before / a@x.example,,KOFF,7.3.0,,,after | \
              a@x.example PC1 KOFF UNKNOWN
            ksp-beside |  |  | a@x.example,PC1,KSP,7.2.3,,,before / a@x.example,PC1,,7.2.3,no,,after | a@x.example \
              PC1 KSP AUTOMATIC / a@x.example PC1 - UNKNOWN
            ksp-beside-yes |  |  | a@x.example,PC1,KSP,7.2.3,,,before / a@x.example,PC1,,,yes,,after | a@x.example \
              PC1 KSP AUTOMATIC
            account-no-ksp |  |  | a@x.example,PC1,KSP,7.2.3,,,before / a@x.example,,,,no,,after | a@x.example PC1 \
              KSP AUTOMATIC / a@x.example - - UNKNOWN
            future-row |  |  | a@x.example,PC1,KOFF,7.2.3,yes,,2101-01-01 / a@x.example,PC1,KOFF,7.2.3,no,,after | \
              a@x.example PC1 KOFF BLOCKED
            same-day |  | a@x.example | a@x.example,PC1,KOFF,7.2.3,yes,,2011-09-22 | a@x.example PC1 KOFF UNKNOWN
            tie |  |  | a@x.example,PC1,KOFF,7.2.3,yes,,after / b@x.example,PC1,KOFF,7.2.3,no,,after | a@x.example \
              PC1 KOFF UNKNOWN / b@x.example PC1 KOFF UNKNOWN
            admin-of-other-user |  |  | a@x.example,PC1,KOFF,7.2.3,no,,after / b@x.example,PC1,KOFF,7.2.3,,yes,after \
              | a@x.example PC1 KOFF BLOCKED / b@x.example PC1 KOFF AUTOMATIC
            computer-admin |  |  | a@x.example,PC1,KOFF,7.2.3,no,,after / ,PC1,KOFF,,,yes,after | a@x.example PC1 \
              KOFF UNKNOWN
            account-admin |  |  | a@x.example,PC1,KOFF,7.2.3,no,,after / a@x.example,,KOFF,,,yes,after | a@x.example \
              PC1 KOFF BLOCKED
            host-dollar |  |  | a@x.example,PC1,KOFF,7.2.3,yes,,before / ,PC1$,,,no,,after | a@x.example PC1 KOFF \
              BLOCKED
            netbios-host |  |  | a@x.example,PC1,KOFF,7.2.3,yes,,before / ,HARBOR\\PC1,,,no,,after | a@x.example PC1 \
              KOFF BLOCKED
            dom-admin-no-vs-yes | a@x.example |  | a@x.example,PC1,KOFF,7.2.3,no,yes,before / \
              HARBOR\\a,PC1,KOFF,,,no,after | a@x.example PC1 KOFF BLOCKED
            dom-two-accounts | a@x.example a@y.example | a@x.example | HARBOR\\a,PC1,KOFF,7.2.3,yes,,before | \
              a@x.example - KOFF BLOCKED / harbor\\a PC1 KOFF UNKNOWN
            fqdn-report-other | a@x.example | a@x.example | a@x.example,pc1.h.example,KOFF,7.2.3,yes,,before / \
              HARBOR\\a,PC1,,,,,after | a@x.example PC1.H.EXAMPLE KOFF BLOCKED
            new-version-alias | a@x.example | a@x.example | HARBOR\\a,PC1,KOFF,7.3.0,,,before | a@x.example PC1 KOFF \
              UNKNOWN
            lookedat-ambiguous | a@x.example a@y.example |  | HARBOR\\a,PC1,KOFF,7.2.3,yes,,after | harbor\\a PC1 \
              KOFF AUTOMATIC
            two-fqdn-same-user |  |  | a@x.example,pc1.h.example,KOFF,7.2.3,yes,,after / \
              a@x.example,pc1.k.example,KOFF,7.2.3,no,,after / a@x.example,PC1,KOFF,7.2.3,,,after | a@x.example PC1 \
              KOFF UNKNOWN / a@x.example PC1.H.EXAMPLE KOFF AUTOMATIC / a@x.example PC1.K.EXAMPLE KOFF BLOCKED
            admin-local-vs-domain | a@x.example |  | PC1\\a,PC1,,,,yes,after / HARBOR\\a,PC1,KOFF,7.2.3,no,no,before \
              | harbor\\a PC1 KOFF BLOCKED / pc1\\a PC1 - UNKNOWN
            mixed-case | A@X.example | a@x.example | Harbor\\A,pc1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF \
              BLOCKED
            dotted-user |  | m.v@x.example | HARBOR\\m.v,PC1,KOFF,7.2.3,yes,,before | m.v@x.example PC1 KOFF BLOCKED
            ip-host |  |  | a@x.example,10.0.0.7,KOFF,7.2.3,yes,,after / ,10,,,no,,after | a@x.example 10.0.0.7 KOFF \
              AUTOMATIC
            superdomain | a@x.example | a@x.example | a@sub.x.example,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 \
              KOFF BLOCKED
            unexplained-alias | a@x.example | a@x.example | HARBOR\\a,PC1,KOFF,7.2.3,yes,,after | a@x.example PC1 \
              KOFF AUTOMATIC / a@x.example - KOFF UNKNOWN
            unknown-conn-version |  |  | a@x.example,PC1,,7.3.0,yes,yes,after | a@x.example PC1 - UNKNOWN
            computer-ksp-row-no |  |  | ,PC1,KSP,7.2.3,,,before / ,PC1,,,no,,after | - PC1 KSP AUTOMATIC / - PC1 - \
              UNKNOWN
            ksc-mac | a@x.example |  | a@x.example,PC1,KSC,7.2.3,,,after / a@x.example,PC1,,,no,,after | a@x.example \
              PC1 KSC UNAFFECTED / a@x.example PC1 - UNKNOWN
            tie-alias-computer |  |  | a@x.example,PC1,KOFF,7.2.3,yes,,after / \
              a@x.example,pc1.h.example,KOFF,7.2.3,no,,after | a@x.example PC1.H.EXAMPLE KOFF UNKNOWN
            undated-yes |  |  | a@x.example,PC1,KOFF,7.2.3,yes,, / a@x.example,PC1,KOFF,7.2.3,no,,before | \
              a@x.example PC1 KOFF BLOCKED
            two-conn-one-version |  |  | a@x.example,PC1,KOFF,,,,after / a@x.example,PC1,KOC,7.3.0,,,after | \
              a@x.example PC1 KOC UNAFFECTED / a@x.example PC1 KOFF UNKNOWN
            fqdn-ksp-vs-koff |  |  | a@x.example,pc1.h.example,KOFF,7.2.3,,,before / a@x.example,PC1,,7.3.0,,,after \
              | a@x.example PC1.H.EXAMPLE KOFF UNKNOWN
            alias-only-admin-account | a@x.example |  | a@x.example,PC1,KOFF,7.2.3,no,,after / \
              HARBOR\\a,,KOFF,,,yes,after | a@x.example PC1 KOFF BLOCKED
            alias-onlycomp | a@x.example b@y.example | a@x.example | HARBOR\\a,PC1,KOFF,7.2.3,yes,,after | \
              a@x.example PC1 KOFF AUTOMATIC / a@x.example - KOFF UNKNOWN
            domain-like-host | a@x.example | a@x.example | PC1\\a,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF \
              BLOCKED
            two-upn | a@x.example | a@x.example | a@one.local,PC1,KOFF,7.2.3,yes,,before / \
              a@two.local,PC2,KOFF,7.2.3,yes,,before | a@one.local PC1 KOFF UNKNOWN / a@two.local PC2 KOFF UNKNOWN / \
              a@x.example - KOFF BLOCKED
            alias-mac | a@x.example |  | HARBOR\\a,MAC1,KSC,7.2.3,,,after | a@x.example MAC1 KSC UNAFFECTED
            empty-domain | a@x.example | a@x.example | \\a,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF BLOCKED
            dotdomain | a@x.example | a@x.example | .\\a,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF BLOCKED
            report-bare | a@x.example | a | a@x.example,PC1,KOFF,7.2.3,yes,,before | a@x.example PC1 KOFF BLOCKED
            new-version-fqdn |  |  | a@x.example,pc1.h.example,KOFF,7.3.0,,,before / ,PC1,KOFF,7.2.3,no,,after | \
              a@x.example PC1.H.EXAMPLE KOFF BLOCKED
            new-version-fqdn-two |  |  | a@x.example,pc1.h.example,KOFF,7.3.0,,,before / \
              b@x.example,pc1.k.example,KOFF,7.2.3,yes,,before / ,PC1,KOFF,7.2.3,no,,after | a@x.example \
              PC1.H.EXAMPLE KOFF UNKNOWN / b@x.example PC1.K.EXAMPLE KOFF UNKNOWN / - PC1 KOFF BLOCKED
            admin-fqdn-two |  |  | a@x.example,pc1.h.example,KOFF,7.2.3,no,yes,before / \
              b@x.example,pc1.k.example,KOFF,7.2.3,yes,,before / a@x.example,PC1,KOFF,,,no,after | a@x.example PC1 \
              KOFF UNKNOWN / a@x.example PC1.H.EXAMPLE KOFF UNKNOWN / b@x.example PC1.K.EXAMPLE KOFF AUTOMATIC
            alias-admin-two-accts | a@x.example a@y.example |  | HARBOR\\a,PC1,KOFF,7.2.3,no,yes,before / \
              a@x.example,PC1,KOFF,,,no,after | a@x.example PC1 KOFF BLOCKED / harbor\\a PC1 KOFF UNKNOWN
            """;

    @TempDir
    private Path folder;

    @Test
    void theVerdictsAreThoseOfTheRulings() throws Exception {
        List<String> expected = new ArrayList<>();
        for (String line : CASES.lines().toList()) {
            String[] parts = Arrays.stream(line.split("\\|", -1)).map(p -> p.strip().replaceAll(" +", " "))
                    .toArray(String[]::new);
            write(folder.resolve(parts[0]), parts);
            expected.add(parts[0] + ": " + Stream.of(parts[4].split(" / ")).sorted().toList());
        }
        assertThat(plan()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void write(Path server, String[] parts) throws IOException {
        Files.createDirectories(server);
        Files.writeString(server.resolve("lockkeeper-server.json"), DESCRIPTION.formatted(parts[0]));
        Files.writeString(server.resolve("lockkeeper-clients.csv"), HEADER + parts[3].replace(" / ", "\n")
                .replace("before", "2011-09-10T10:00:00+02:00").replace("after", "2011-09-30T10:00:00+02:00") + "\n");
        if (!parts[1].isEmpty()) {
            Files.writeString(server.resolve("users.cfg"), Arrays.stream(parts[1].split(" ")).map(a -> a.split("@"))
                    .map(a -> "<listitem><variable name=\"Name\">" + a[0] + "</variable><variable name=\"Domain\">"
                            + a[1] + "</variable></listitem>").collect(Collectors.joining("",
                                    "<config><list name=\"User\">", "</list></config>")));
        }
        if (!parts[2].isEmpty()) {
            Files.writeString(server.resolve("warning.log"), TIME + "Kerio Outlook Connector (Offline Edition) of some"
                    + " users doesn't have Kerio Updater Service ( ) installed.\n" + Arrays.stream(parts[2].split(" "))
                    .map(a -> TIME + "User " + a + " does not have installed Kerio Updater Service.\n")
                    .collect(Collectors.joining()));
        }
    }

    private List<String> plan() throws ProblemException {
        try (Workspace workspace = CoreServices.workspaces(_ -> {
            throw new ProblemException("no store on disk is asked for");
        }, new DefaultIntake(List.of()), List.of()).temporary()) {
            workspace.importFrom(new IntakeRequest(List.of(folder), null), Progress.NONE);
            Map<String, List<ClientPlan>> clients = workspace.plan(new PlanRequest(ProductVersion.of(7, 3, 0), null,
                    Set.of(), Map.of()), Progress.NONE).clients().stream()
                    .collect(Collectors.groupingBy(c -> c.client().subject().server()));
            return clients.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue().stream()
                    .map(SmallEvidenceTest::said).sorted().toList()).toList();
        }
    }

    private static String said(ClientPlan plan) {
        Subject.OfClient who = plan.client().subject();
        return Arrays.<Object>asList(who.account(), who.computer(), who.connector(), plan.verdict()).stream()
                .map(part -> part == null ? "-" : part.toString()).collect(Collectors.joining(" "));
    }
}
