package org.lockkeeper.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.extensions.Jar;
import org.lockkeeper.extensions.stranger.StrangerRule;
import org.lockkeeper.extensions.stranger.UnmadeRules;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Why the component runtime makes no object of a class, as far as the class tells. */
class ComponentClassesTest {

    @TempDir
    private Path temp;
    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString(), Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.lockkeeper.api.rules,org.lockkeeper.api.evidence,org.lockkeeper.api.facts,org.lockkeeper.api.version"));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private String reason(String type, String attributes, Class<?>... classes) throws Exception {
        Path jar = Jar.bundle("com.acme.rule", "1.0.0").with(classes).header("Service-Component", "OSGI-INF/rule.xml")
                .text("OSGI-INF/rule.xml", "<component name=\"rule\" " + attributes + "><implementation class=\"" + type
                        + "\"/></component>").write(temp.resolve("rule.jar"));
        BundleContext context = framework.getBundleContext();
        Bundle bundle = context.installBundle(jar.toUri().toString());
        bundle.start();
        String reason = Components.of(bundle, context).reason("rule", UpgradeRule.class.getName());
        bundle.uninstall();
        return reason;
    }

    @Test
    void whoeverCanBeMadeHasNoReason() throws Exception {
        assertThat(reason(StrangerRule.class.getName(), "", StrangerRule.class)).isNull();
    }

    @Test
    void anAbstractClassAHiddenOneAndOneThatWantsSomething() throws Exception {
        Class<?> hidden = Class.forName(UnmadeRules.class.getName() + "$Hidden");
        Class<?>[] all = {StrangerRule.class, UnmadeRules.Abstract.class, hidden, UnmadeRules.Wanting.class};
        assertThat(reason(UnmadeRules.Abstract.class.getName(), "", all)).endsWith("Abstract is abstract");
        assertThat(reason(hidden.getName(), "", all)).endsWith("Hidden is not public");
        assertThat(reason(UnmadeRules.Wanting.class.getName(), "", all)).endsWith(
                "Wanting has no public constructor without parameters");
        assertThat(reason(UnmadeRules.Wanting.class.getName(), "init=\"1\"", all)).as("it is given something").isNull();
    }

    @Test
    void aClassThatIsNotThere() throws Exception {
        assertThat(reason("com.acme.Nobody", "", StrangerRule.class)).isEqualTo("the class com.acme.Nobody is not in the bundle");
    }
}
