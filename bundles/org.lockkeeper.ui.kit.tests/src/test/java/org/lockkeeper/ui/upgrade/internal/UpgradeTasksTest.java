package org.lockkeeper.ui.upgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.testkit.MemoryWorkspace;
import org.lockkeeper.testkit.SearchSourceConformance;

/** Papers and comparisons are found by what they are about. */
class UpgradeTasksTest extends SearchSourceConformance {

    private static Workspace twoServers() {
        Workspace empty = MemoryWorkspace.empty();
        Model model = new Model(1, List.of(new Server("mail1", Facts.NONE, List.of(), null),
                new Server("mail2", Facts.NONE, List.of(), null)), List.of(), List.of(), List.of(), List.of());
        return (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class},
                (_, method, arguments) -> method.getName().equals("model") ? model : method.invoke(empty, arguments));
    }

    private static List<Map<String, String>> find(String typed) {
        return new UpgradeTasks().find(new SearchRequest(typed, 20, twoServers(), Progress.NONE)).stream()
                .map(SearchHit::destination).map(d -> ((Destination.Command) d).parameters()).toList();
    }

    @Test
    void aPaperIsFoundByItsServerItsReaderAndItsClients() {
        assertThat(find("paper technician mail1 blocked")).containsExactly(Map.of(UpgradeTasks.SERVER, "mail1",
                UpgradeTasks.READER, "TECHNICIAN", UpgradeTasks.VERDICT, "BLOCKED"));
        assertThat(find("hand over mail2 manager")).containsExactlyInAnyOrder(Map.of(UpgradeTasks.SERVER, "mail2",
                UpgradeTasks.READER, "MANAGER", UpgradeTasks.VERDICT, "BLOCKED"), Map.of(UpgradeTasks.SERVER, "mail2",
                UpgradeTasks.READER, "MANAGER"));
        assertThat(find("mail1")).isEmpty();
        assertThat(find("paper")).isEmpty();
    }

    @Test
    void aComparisonNamesItsTarget() {
        assertThat(find("compare 7.2.3")).containsExactly(Map.of(UpgradeTasks.TARGET, "7.2.3"));
        assertThat(find("compare")).isEmpty();
        assertThat(find("7.2.3")).isEmpty();
        assertThat(find("compare 7.2.x")).isEmpty();
    }

    @Override
    protected SearchSource source() {
        return new UpgradeTasks();
    }

    @Override
    protected List<String> words() {
        return List.of("compare 8.0");
    }
}
