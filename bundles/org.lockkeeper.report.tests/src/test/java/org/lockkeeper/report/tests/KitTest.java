package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.report.kit.Kit;

/** The group-policy kit; {@code releng/integration/kit-wine} runs its scripts. */
class KitTest {

    private static String file(UpgradePlan plan, String name) {
        return new String(Kit.files(plan, plan.clients()).get(name), StandardCharsets.UTF_8);
    }

    @Test
    void listsTheComputersThatLackTheService() {
        assertThat(file(Plans.ordinary(), "computers.txt")).isEqualTo("WS-1\r\n");
        assertThat(file(Plans.ordinary(), "computers.csv")).contains("WS-1,a.dekker@harbor.example");
        assertThat(file(Plans.ordinary(), "samba-tool.sh")).contains("addmembers KerioUpdaterService 'WS-1$'")
                .doesNotContain("\r");
        assertThat(file(Plans.ordinary(), "dsadd.cmd"))
                .contains("dsquery computer -name WS-1 | dsmod group \"%GROUP%\" -addmbr\r\n");
    }

    @Test
    void whoNeedsNothingIsNotListed() {
        Plans.ordinary().clients().stream().skip(1).forEach(c -> assertThat(file(Plans.ordinary(), "not-reached.csv"))
                .doesNotContain(c.client().subject().account()));
    }

    @Test
    void aNameThatIsNoComputersGetsIntoNoScript() {
        UpgradePlan plan = Plans.hostile();
        for (Map.Entry<String, byte[]> file : Kit.files(plan, plan.clients()).entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (!file.getKey().equals("not-reached.csv")) {
                assertThat(text).as(file.getKey()).doesNotContainIgnoringCase("onload");
            }
        }
        assertThat(file(plan, "not-reached.csv")).containsIgnoringCase("onload").contains("No name that");
        assertThat(file(plan, "computers.txt")).isEmpty();
    }

    @Test
    void scriptsAreWindowsTextInAsciiAndTheReadmeSaysWhatWasNeverTried() {
        UpgradePlan plan = Plans.ordinary();
        Kit.files(plan, plan.clients()).forEach((name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            assertThat(text).as(name).doesNotContainPattern("[^\\x00-\\x7f]");
            if (name.endsWith(".cmd") || name.endsWith(".js") || name.endsWith(".txt")) {
                assertThat(text).as(name).doesNotContainPattern("[^\r]\n");
            }
        });
        assertThat(file(plan, "readme.txt")).contains("7.3.0", "NEVER run on a real Windows", "not in this folder",
                "1 computer to get it", "Scripts\r\n     (Startup/Shutdown)", "lockkeeper import FOLDER");
    }
}
