package org.lockkeeper.report.kit;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.report.PlanText;

/** The kit's readme: every click, and what was never tried. */
final class KitReadme {

    private KitReadme() {
    }

    static String text(UpgradePlan plan, KitTargets targets) {
        return """
                Kerio Updater Service by group policy, before the upgrade to %s
                %s

                Made %s from what was collected (judged as of %s).
                %s to get it: computers.txt. %s that no policy can reach, mostly since the
                computer is not known: not-reached.csv. Find those out first.

                Why: the transition from Kerio Outlook Connector 7.2.x and older to 7.3 and newer requires Kerio Updater
                Service (article "Kerio Updater Service installation"). It installs by itself for users with
                administrator rights. Without it the upgrade asks for an administrator's password; if that is not given
                Outlook runs in offline mode only. WebMail and other e-mail programs go on.

                1. The package. It is the vendor's and not in this folder. Download Kerio Updater Service from the
                   End-User download section that the article names, and put it on a share.
                2. The results. Make a folder on a share in which "Domain Computers" may create and change files.
                3. Open settings.cmd in Notepad and fill in PACKAGE and RESULTS. Save.
                4. Try it on one computer, as administrator: open a command prompt in this folder, type startup.cmd,
                   press Enter. Look at the file COMPUTER.json in the results: "action" says what was done.
                5. The group. On a Samba domain controller run samba-tool.sh; on Windows write your domain into
                   dsadd.cmd and run that. (group.ldif makes the group alone, for ldifde or ldapmodify.)
                6. The policy. On a domain controller:
                   - Start - Administrative Tools - Group Policy Management.
                   - Open the forest, Domains, your domain. Right-click the organizational unit of the computers (or the
                     domain) - Create a GPO in this domain, and Link it here... Name: Kerio Updater Service. OK.
                   - Click the new policy. Under Security Filtering: select Authenticated Users - Remove - OK;
                     Add... - KerioUpdaterService - OK. On the tab Delegation: Add... - Authenticated Users - OK -
                     permission Read - OK (computers must be able to read the policy).
                   - Right-click the policy - Edit. Computer Configuration - Policies - Windows Settings - Scripts
                     (Startup/Shutdown) - double-click Startup - Show Files... Copy all files of this folder into the
                     window that opens, close it. Add... - Browse... - startup.cmd - Open - OK - OK.
                   Or without a script, where the package is an .msi: Computer Configuration - Policies - Software
                   Settings - right-click Software installation - New - Package... - choose the package by its network
                   path (\\\\SERVER\\SHARE\\..., not a drive letter) - Open - Assigned - OK. Then no results are written.
                7. The computers do it at their next start. Membership of a group counts from the start after that.
                8. Read back: copy the results into the server's folder and import them: lockkeeper import FOLDER. They
                   are documents like the collector's; a computer that installed the service is then known to have it,
                   and its steps are verified. The newest result of a computer counts; earlier ones stay in its history.
                   Then ask who answered:
                     lockkeeper answers --where "state = never"          no result: look at these by hand
                     lockkeeper answers --where "result ~ FAILED"        told why it failed: no package, no right, ...
                     lockkeeper answers --where "state = differing"      told different things: see which is newer, and
                                                                         whether two computers have one name
                   Without Lockkeeper: computers of computers.txt without a file in the results never answered.

                For other tools (Intune, ConfigMgr, PDQ): detect.cmd and remediate.cmd.
                  detect     0 nothing to do   1 the service is missing   2 not known
                  remediate  0 done or nothing to do   1 installation failed   2 not known   3 package not reached
                             4 done, but no result could be written
                Each run adds to lockkeeper-kit.log in the folder for temporary files; the package's own log (.msi) is
                lockkeeper-kit-package.log beside it.

                Back-out: take the link of the policy away (right-click - Link Enabled). The service does no harm where
                nothing is upgraded. To take it off again: back-out.cmd, for .msi packages.

                What was tried, and what was not
                  The scripts ran under Wine 8 with a stand-in for the package: service there, not there, package
                  missing, refused for want of the right, claiming success without it, share for the results gone, run
                  twice, lists unreadable (releng/integration/kit-wine in Lockkeeper's sources: 26 passed, 0 failed).
                  group.ldif (by ldapmodify), samba-tool.sh (run twice, with a computer that the directory does not
                  know) and startup.cmd in a policy (samba-tool gpo manage scripts startup add; such a policy is for
                  Samba's own clients) ran against Samba 4.17 as domain controller (releng/integration/kit-samba:
                  34 passed, 0 failed).
                  NEVER run on a real Windows: all of it. Never run at all: msiexec with the vendor's package, dsadd.cmd,
                  a Windows computer that takes the policy, and the clicks above, which are those of Windows Server 2008
                  R2 and may be named otherwise in yours. Do step 4 first.
                """.formatted(plan.target(), "=".repeat(60), plan.generatedAt().truncatedTo(ChronoUnit.SECONDS),
                plan.servers().stream().map(s -> s.asOf() == null ? "no date known" : s.asOf().toString()).distinct()
                        .collect(Collectors.joining(", ")),
                PlanText.count(targets.computers().size(), "computer"),
                PlanText.count(targets.others().size(), "client")).replaceAll("[^\\x00-\\x7f]", "?");
    }
}
