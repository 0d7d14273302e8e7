package org.lockkeeper.core.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.Rules;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the component runtime will find: it is told by XML, which no compiler checks. */
class ComponentsTest {

    @Test
    void aRuleThatComesOrGoesTakesPartOrNotAtOnce() {
        PlannerComponent planner = new PlannerComponent();
        UpgradeRule rule = Rules.client("ACME-1", Verdict.MANUAL);
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(verdict(planner));
        planner.addRule(rule);
        verdicts.add(verdict(planner));
        planner.removeRule(rule);
        verdicts.add(verdict(planner));
        assertThat(verdicts).containsExactly(Verdict.UNAFFECTED, Verdict.MANUAL, Verdict.UNAFFECTED);
    }

    private static Verdict verdict(PlannerComponent planner) {
        UpgradePlan plan = planner.plan(new Given().used(at("09-01"), "a@x").model(),
                PlanRequest.to(ProductVersion.of(7, 1, 9)), Progress.NONE);
        return plan.clients().getFirst().verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "workspaces"})
    void theDescriptionNamesWhatIsThere(String name) throws Exception {
        Document xml;
        try (InputStream in = getClass().getResourceAsStream("/OSGI-INF/" + name + ".xml")) {
            xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
        }
        Class<?> implementation = Class.forName(attribute(xml, "implementation", "class"));
        Class<?> service = Class.forName(attribute(xml, "provide", "interface"));
        assertThat(service).isAssignableFrom(implementation);

        List<Class<?>> parameters = new ArrayList<>();
        NodeList references = xml.getElementsByTagName("reference");
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            Class<?> type = Class.forName(reference.getAttribute("interface"));
            if (reference.hasAttribute("parameter")) {
                assertThat(reference.getAttribute("parameter")).isEqualTo(Integer.toString(parameters.size()));
                parameters.add(type);
            } else {
                assertThat(implementation.getMethod(reference.getAttribute("bind"), type)).isNotNull();
                assertThat(implementation.getMethod(reference.getAttribute("unbind"), type)).isNotNull();
            }
        }
        assertThat(implementation.getConstructor(parameters.toArray(new Class<?>[0]))).isNotNull();
        String init = xml.getDocumentElement().getAttribute("init");
        assertThat(init.isEmpty() ? 0 : Integer.parseInt(init)).isEqualTo(parameters.size());
    }

    private static String attribute(Document xml, String element, String attribute) {
        return ((Element) xml.getElementsByTagName(element).item(0)).getAttribute(attribute);
    }
}
