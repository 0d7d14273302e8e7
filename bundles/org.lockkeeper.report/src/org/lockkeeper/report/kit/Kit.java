package org.lockkeeper.report.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;

/**
 * The group-policy kit: what a domain administrator needs to bring Kerio Updater Service to the computers that lack it,
 * or are not known to have it. The package is the vendor's and not in it; nothing is run from here.
 */
public final class Kit {

    private static final String SETTINGS = """
            rem Fill in both, then copy this folder to the share. Computers must be able to read PACKAGE and to create
            rem files in RESULTS (the computers' own accounts: "Domain Computers").
            set "PACKAGE=\\\\SERVER\\SHARE\\KerioUpdaterService.msi"
            set "RESULTS=\\\\SERVER\\SHARE\\results"
            rem Only for packages that are no .msi: what they need to install quietly.
            set "ARGUMENTS="
            """;

    private Kit() {
    }

    /**
     * The files of a kit by name, in the order of importance.
     *
     * @param plan whose target it prepares
     * @param clients those of the plan that it is for
     */
    public static Map<String, byte[]> files(UpgradePlan plan, List<ClientPlan> clients) {
        KitTargets targets = KitTargets.of(clients);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("readme.txt", Scripts.windows(KitReadme.text(plan, targets)));
        files.put("settings.cmd", Scripts.windows(SETTINGS));
        files.put("startup.cmd", script("Start-up script: installs Kerio Updater Service where it is missing.",
                "install"));
        files.put("detect.cmd", script("Detection for other tools: 0 nothing to do, 1 missing, 2 not known.",
                "detect"));
        files.put("remediate.cmd", script("Remediation for other tools: 0 done or nothing to do, else failed.",
                "install"));
        files.put("back-out.cmd", script("Back-out: takes the package (.msi) off again.", "remove"));
        files.put("lockkeeper-kit.js", Scripts.of("kit-main.js"));
        files.put("computers.txt", Scripts.windows(lines(targets, "%s\n")));
        files.put("computers.csv", csv(targets));
        files.put("not-reached.csv", notReached(targets));
        files.put("group.ldif", Scripts.windows("""
                # The group alone: where computer accounts lie, only the directory knows; samba-tool.sh and dsadd.cmd
                # add them by name. Write your domain in place of DC=EXAMPLE,DC=COM.
                dn: CN=KerioUpdaterService,CN=Users,DC=EXAMPLE,DC=COM
                changetype: add
                objectClass: group
                sAMAccountName: KerioUpdaterService
                groupType: -2147483646
                description: Computers that get Kerio Updater Service by group policy
                """));
        files.put("samba-tool.sh", ("#!/bin/sh\n# On a Samba domain controller, as root. The LDIF is not needed then.\n"
                + "samba-tool group add KerioUpdaterService\n"
                + lines(targets, "samba-tool group addmembers KerioUpdaterService '%s$'\n"))
                .getBytes(StandardCharsets.US_ASCII));
        files.put("dsadd.cmd", Scripts.windows("@echo off\nrem On a Windows domain controller, as domain administrator."
                + " Write your domain in place of DC=EXAMPLE,DC=COM.\nset \"GROUP=CN=KerioUpdaterService,CN=Users,"
                + "DC=EXAMPLE,DC=COM\"\ndsadd group \"%GROUP%\" -secgrp yes -scope g\n"
                + lines(targets, "dsquery computer -name %s | dsmod group \"%%GROUP%%\" -addmbr\n")));
        return files;
    }

    /** The names of the computers that a kit for some clients lists. */
    public static Set<String> computers(List<ClientPlan> clients) {
        return KitTargets.of(clients).computers().keySet();
    }

    private static byte[] script(String what, String mode) {
        return Scripts.windows("@echo off\nrem " + what + "\nsetlocal\ncall \"%~dp0settings.cmd\"\ncscript //nologo"
                + " \"%~dp0lockkeeper-kit.js\" " + mode + "\nexit /b %ERRORLEVEL%\n");
    }

    private static String lines(KitTargets targets, String line) {
        return targets.computers().keySet().stream().map(line::formatted).collect(Collectors.joining());
    }

    private static byte[] csv(KitTargets targets) {
        return rows(csv -> {
            csv.row("computer", "accounts");
            for (var computer : targets.computers().entrySet()) {
                csv.row(computer.getKey(), String.join(" ", computer.getValue()));
            }
        });
    }

    private static byte[] notReached(KitTargets targets) {
        return rows(csv -> {
            csv.row("server", "account", "computer", "verdict", "reason");
            for (ClientPlan client : targets.others()) {
                var subject = client.client().subject();
                csv.row(subject.server(), subject.account(), subject.computer(), client.verdict(),
                        subject.computer() == null ? "Find out which computer the account uses"
                                : "No name that a computer account has: " + PlanText.reason(client)
                                        .map(f -> f.title()).orElse(""));
            }
        });
    }

    private interface Rows {
        void write(CsvWriter csv) throws IOException;
    }

    private static byte[] rows(Rows rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvWriter csv = new CsvWriter(out);
            rows.write(csv);
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
