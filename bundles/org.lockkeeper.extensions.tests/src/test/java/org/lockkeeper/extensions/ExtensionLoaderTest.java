package org.lockkeeper.extensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.extensions.internal.DevWatch;
import org.lockkeeper.extensions.internal.Loading;
import org.lockkeeper.extensions.stranger.EndlessActivator;
import org.lockkeeper.extensions.stranger.EndlessServiceActivator;
import org.lockkeeper.extensions.stranger.FailingActivator;
import org.lockkeeper.extensions.stranger.SilentActivator;
import org.lockkeeper.extensions.stranger.StrangerActivator;
import org.lockkeeper.extensions.stranger.StrangerRule;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Extensions of many kinds, in a real framework: sound ones take part, each other one is named with its reason. */
class ExtensionLoaderTest {

    @TempDir
    private Path temp;
    private Path folder;
    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectories(temp.resolve("extensions"));
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.lockkeeper.api.rules,org.lockkeeper.api.intake,org.lockkeeper.api.logs,org.lockkeeper.api.report,"
                        + "org.lockkeeper.api.evidence,org.lockkeeper.api.facts,org.lockkeeper.api.version");
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(configuration);
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private List<Extension> load() {
        return ExtensionLoader.load(framework.getBundleContext(), folder, null).all();
    }

    private Extension only() {
        List<Extension> all = load();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static void assertRefused(Extension extension, String... words) {
        assertThat(extension.state()).as(String.join(" ", extension.problems())).isEqualTo(State.REFUSED);
        assertThat(String.join(" ", extension.problems())).contains(words);
    }

    @Test
    void aRuleRegisteredByAnActivatorTakesPart() throws IOException {
        Jar.bundle("com.acme.rule", "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(folder.resolve("rule.jar"));

        Extension extension = only();

        assertThat(extension.problems()).isEmpty();
        assertThat(extension.state()).isEqualTo(State.ACTIVE);
        assertThat(extension.contributes()).containsExactly("rule ACME-1");
        assertThat(framework.getBundleContext().getServiceReference(UpgradeRule.class)).isNotNull();
    }

    @Test
    void noFolderIsNoExtension() throws IOException {
        Files.delete(folder);

        assertThat(load()).isEmpty();
    }

    @Test
    void aMissingPackageIsNamed() throws IOException {
        Jar.bundle("com.acme.lost", "1.0.0").header("Import-Package", "com.acme.nowhere").write(folder.resolve("a.jar"));

        assertRefused(only(), "com.acme.nowhere", "nothing here provides");
    }

    @Test
    void aHeaderThatIsNotUnderstoodIsNamedWithWhatIsWrongInIt() throws IOException {
        Jar.bundle("com.acme.odd", "1.0.0").header("Import-Package", "a..b;version=\"[1,\"").write(folder.resolve("odd.jar"));

        assertRefused(only(), "cannot be installed", "manifest is not understood", "Import-Package");
    }

    @Test
    void aJarThatIsNoBundleIsNamed() throws IOException {
        Jar.plain().write(folder.resolve("library.jar"));

        Extension extension = only();
        assertThat(extension.id()).isEqualTo("library.jar");
        assertRefused(extension, "no OSGi bundle", "Bundle-SymbolicName");
    }

    @Test
    void aCorruptJarIsNamed() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "this is not a zip");

        assertRefused(only(), "cannot be read as a jar");
    }

    @Test
    void aVersionThatIsNoneIsNamed() throws IOException {
        Jar.bundle("com.acme.odd", "one.two").write(folder.resolve("odd.jar"));

        assertRefused(only(), "one.two", "is no version");
    }

    @Test
    void aCommaInTheNameDoesNoHarm() throws IOException {
        Jar.bundle("com.acme.comma", "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(folder.resolve("a,b c@4.jar"));

        assertThat(only().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aJarInASubfolderIsNamed() throws IOException {
        Jar.bundle("com.acme.deep", "1.0.0").write(folder.resolve("deep/deep.jar"));

        assertRefused(only(), "subfolder", "Move it to");
    }

    @Test
    void aZipIsNamed() throws IOException {
        Files.writeString(folder.resolve("site.zip"), "");

        assertRefused(only(), "zip");
    }

    @Test
    void anActivatorThatFailsIsNamedWithItsReason() throws IOException {
        Jar.bundle("com.acme.failing", "1.0.0").with(FailingActivator.class)
                .header("Bundle-Activator", FailingActivator.class.getName()).write(folder.resolve("f.jar"));

        assertRefused(only(), "fails at its start", "no licence found");
    }

    @Test
    void aServiceThatDoesNotSayWhatItIsIsNamed() throws IOException {
        Jar.bundle("com.acme.silent", "1.0.0").with(StrangerRule.class, SilentActivator.class)
                .header("Bundle-Activator", SilentActivator.class.getName()).write(folder.resolve("s.jar"));

        Extension extension = only();
        assertThat(extension.state()).isEqualTo(State.PARTIAL);
        assertThat(extension.problems()).singleElement().asString().contains("UpgradeRule", "IllegalStateException");
    }

    @Test
    void theNewestVersionTakesPartAndTheOthersAreNamed() throws IOException {
        Jar.bundle("com.acme.rule", "1.10.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(folder.resolve("a.jar"));
        Jar.bundle("com.acme.rule", "1.9.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(folder.resolve("b.jar"));

        List<Extension> all = load();

        assertThat(all).extracting(Extension::version, Extension::state).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("1.10.0", State.ACTIVE),
                org.assertj.core.groups.Tuple.tuple("1.9.0", State.REPLACED));
    }

    @Test
    void aMalformedFragmentIsNamed() throws IOException {
        Jar.bundle("com.acme.view", "1.0.0").header("Model-Fragment", "fragment.e4xmi;apply=initial")
                .text("fragment.e4xmi", "<a><b></a>").write(folder.resolve("v.jar"));

        Extension extension = only();
        assertThat(extension.state()).isEqualTo(State.PARTIAL);
        assertThat(extension.problems()).singleElement().asString().contains("fragment.e4xmi", "well-formed");
    }

    @Test
    void aMissingFragmentIsNamed() throws IOException {
        Jar.bundle("com.acme.view", "1.0.0").header("Model-Fragment", "fragment.e4xmi").write(folder.resolve("v.jar"));

        assertThat(only().problems()).singleElement().asString().contains("not in the bundle");
    }

    @Test
    void anUnknownPlaceInTheWindowIsNamed() throws IOException {
        Jar.bundle("com.acme.view", "1.0.0").header("Model-Fragment", "fragment.e4xmi").text("fragment.e4xmi",
                "<f xmlns:xsi='x'><fragments parentElementId='org.lockkeeper.stack.nowhere'/></f>")
                .write(folder.resolve("v.jar"));

        assertThat(only().problems()).singleElement().asString().contains("org.lockkeeper.stack.nowhere",
                "AnchorPoints");
    }

    @Test
    void aBundleThatContributesNothingIsNamed() throws IOException {
        Jar.bundle("com.acme.nothing", "1.0.0").write(folder.resolve("n.jar"));

        assertThat(only().problems()).singleElement().asString().contains("contributes nothing");
    }

    @Test
    void oneBrokenBundleDoesNotKeepAnotherAway() throws IOException {
        Jar.bundle("com.acme.lost", "1.0.0").header("Import-Package", "com.acme.nowhere").write(folder.resolve("a.jar"));
        Jar.bundle("com.acme.rule", "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(folder.resolve("b.jar"));

        assertThat(load()).extracting(Extension::state).containsExactly(State.REFUSED, State.ACTIVE);
    }

    @Test
    void whatABundleNeedsIsTakenFromTheRestOfTheInstallation() throws Exception {
        Path installation = temp.resolve("product");
        Path plugins = Files.createDirectories(installation.resolve("plugins"));
        Jar.bundle("org.window.kit", "3.0.0").header("Export-Package", "org.window.kit").write(plugins.resolve("kit.jar"));
        Path list = installation.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "#version=1\norg.window.kit,3.0.0,plugins/kit.jar,4,false\n");
        Jar.bundle("com.acme.rule", "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Require-Bundle", "org.window.kit")
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(folder.resolve("b.jar"));

        List<Extension> all = ExtensionLoader.load(framework.getBundleContext(), folder, installation).all();

        assertThat(all).singleElement().satisfies(e -> assertThat(e.contributes()).containsExactly("rule ACME-1"));
    }

    @Test
    void theDatabaseIsNotForExtensions() throws Exception {
        framework.getBundleContext().installBundle(Jar.bundle("org.lockkeeper.derby", "10.0.0")
                .header("Export-Package", "org.apache.derby.jdbc").write(temp.resolve("derby.jar")).toUri().toString());
        Jar.bundle("com.acme.thief", "1.0.0").header("Import-Package", "org.apache.derby.jdbc")
                .write(folder.resolve("t.jar"));

        assertRefused(only(), "org.apache.derby.jdbc");
    }

    @Test
    void whatWasInstalledFromARepositoryTakesPartToo() throws Exception {
        Path installation = temp.resolve("product");
        Path plugins = Files.createDirectories(installation.resolve("plugins"));
        Jar.bundle("com.acme.rule", "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(plugins.resolve("rule.jar"));
        Path list = installation.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "#version=1\ncom.acme.rule,1.0.0,plugins/rule.jar,4,false\n");

        List<Extension> all = ExtensionLoader.load(framework.getBundleContext(), folder, installation).all();

        assertThat(all).singleElement().satisfies(e -> assertThat(e.state()).isEqualTo(State.ACTIVE));
    }

    private static Jar rule(String name) throws IOException {
        return Jar.bundle(name, "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName());
    }

    @Test
    void aNameOfLockkeepersOwnIsRefusedWhetherOrNotThereIsSuchABundle() throws IOException {
        rule("org.lockkeeper.evil").write(folder.resolve("evil.jar"));

        assertRefused(only(), "org.lockkeeper.evil", "name of your own");
    }

    @Test
    void aFragmentOfABundleOfOursIsRefused() throws IOException {
        Jar.bundle("com.acme.inside", "1.0.0").header("Fragment-Host", "org.lockkeeper.store;bundle-version=\"0.1\"")
                .write(folder.resolve("inside.jar"));

        assertRefused(only(), "fragment of the bundle org.lockkeeper.store", "not for extensions");
    }

    @Test
    void aNameThatIsNoneIsNamed() throws IOException {
        rule("acme kiosk!").write(folder.resolve("k.jar"));

        assertRefused(only(), "acme kiosk!", "com.acme.kiosk");
    }

    @Test
    void aLinkToNothingAndABundleThatIsNotPackedAreNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.jar"), folder.resolve("nowhere.jar"));
        Files.createDirectories(folder.resolve("b.jar/META-INF"));
        Files.writeString(folder.resolve("b.jar/META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");

        List<Extension> all = load();

        assertRefused(all.get(0), "a link to one that is not there");
        assertRefused(all.get(1), "not packed", "lockkeeper --dev");
    }

    @Test
    void componentFilesThatAreMissingOrMalformedAndWhatTheyAskForInVainAreNamed() throws IOException {
        Jar.bundle("com.acme.a", "1.0.0").header("Service-Component", "OSGI-INF/rule.xml").write(folder.resolve("a.jar"));
        Jar.bundle("com.acme.b", "1.0.0").header("Service-Component", "OSGI-INF/*.xml").text("OSGI-INF/rule.xml", "<a><b></a>")
                .write(folder.resolve("b.jar"));
        Jar.bundle("com.acme.c", "1.0.0").header("Service-Component", "OSGI-INF/*.xml").text("OSGI-INF/rule.xml",
                "<component name='c'><reference interface='com.acme.Clock'/></component>").write(folder.resolve("c.jar"));

        assertThat(load()).extracting(e -> String.join(" ", e.problems())).satisfiesExactly(
                a -> assertThat(a).contains("OSGI-INF/rule.xml", "not in the bundle"),
                b -> assertThat(b).contains("OSGI-INF/rule.xml", "well-formed"),
                c -> assertThat(c).contains("com.acme.Clock", "nobody offers"));
    }

    @Test
    void twoRulesOfOneIdAreToldAndWhoseTheOtherIs() throws IOException {
        rule("com.acme.first").write(folder.resolve("a.jar"));
        rule("com.acme.second").write(folder.resolve("b.jar"));

        List<Extension> all = load();

        assertThat(all.get(0).state()).isEqualTo(State.ACTIVE);
        assertThat(all.get(1).state()).isEqualTo(State.PARTIAL);
        assertThat(all.get(1).problems()).singleElement().asString().contains("rule ACME-1", "com.acme.first", "a.jar");
    }

    @Test
    void aClassOfAViewThatIsNotInTheBundleIsNamed() throws IOException {
        Jar.bundle("com.acme.view", "1.0.0").header("Model-Fragment", "fragment.e4xmi").text("fragment.e4xmi",
                "<f><a contributionURI='bundleclass://com.acme.view/com.acme.Gone'/>"
                        + "<a contributionURI='bundleclass://com.acme.viev/com.acme.View'/></f>").write(folder.resolve("v.jar"));

        assertThat(only().problems()).hasSize(2).anySatisfy(p -> assertThat(p).contains("com.acme.Gone", "not in the bundle"))
                .anySatisfy(p -> assertThat(p).contains("com.acme.viev", "not installed"));
    }

    @Test
    void anActivatorThatNeverEndsIsLeftBehind() throws IOException {
        Jar.bundle("com.acme.endless", "1.0.0").with(EndlessActivator.class)
                .header("Bundle-Activator", EndlessActivator.class.getName()).write(folder.resolve("a.jar"));
        rule("com.acme.rule").write(folder.resolve("b.jar"));

        List<Extension> all = new Loading(framework.getBundleContext(), folder, null, List.of(), Duration.ofSeconds(2)).run();

        assertRefused(all.get(0), "does not start", "has not ended");
        assertThat(all.get(1).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aServiceThatIsNeverMadeIsTakenBackSoThatNobodyWaitsForItAgain() throws Exception {
        Jar.bundle("com.acme.endless", "1.0.0").with(EndlessServiceActivator.class, EndlessServiceActivator.class.getClassLoader()
                .loadClass(EndlessServiceActivator.class.getName() + "$1"), StrangerRule.class)
                .header("Bundle-Activator", EndlessServiceActivator.class.getName()).write(folder.resolve("a.jar"));
        rule("com.acme.rule").write(folder.resolve("b.jar"));

        List<Extension> all = new Loading(framework.getBundleContext(), folder, null, List.of(), Duration.ofSeconds(2)).run();

        assertRefused(all.get(0), "Its UpgradeRule", "cannot be made: it has not ended", "constructor or activation waits");
        assertThat(all.get(1).state()).isEqualTo(State.ACTIVE);
        assertThat(framework.getBundleContext().getServiceReferences(UpgradeRule.class, null)).singleElement()
                .satisfies(r -> assertThat(r.getBundle().getSymbolicName()).isEqualTo("com.acme.rule"));
    }

    @Test
    void whatSomebodyWorksOnWinsOverWhatIsInstalledAndIsTakenAnewWhenItIsBuilt() throws Exception {
        rule("com.acme.rule").write(folder.resolve("a.jar"));
        Path classes = temp.resolve("classes");
        Files.createDirectories(classes.resolve("META-INF"));
        String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: com.acme.rule\nBundle-Version: ";
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), manifest + "0.9.0\n");

        List<Extension> all = new Loading(framework.getBundleContext(), folder, null, List.of(classes), Duration.ofSeconds(20))
                .run();

        assertThat(all).extracting(Extension::version, Extension::state).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("0.9.0", State.PARTIAL),
                org.assertj.core.groups.Tuple.tuple("1.0.0", State.REPLACED));
        DevWatch watch = new DevWatch(framework.getBundleContext(), List.of(classes));
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), manifest + "0.9.1\nBundle-Name: built again\n");
        watch.look();
        watch.look();
        assertThat(framework.getBundleContext().getBundles()).anySatisfy(b -> assertThat(b.getVersion()).hasToString("0.9.1"));
    }

    @Test
    void whatIsSwitchedOffAndRemovedIsSoAtTheNextStart() throws Exception {
        Path jar = rule("com.acme.rule").write(folder.resolve("a.jar"));
        Extensions extensions = ExtensionLoader.load(framework.getBundleContext(), folder, null);

        extensions.setEnabled("com.acme.rule", false);
        assertThat(extensions.all()).extracting(Extension::state).containsExactly(State.ACTIVE);
        assertThat(load()).extracting(Extension::state).containsExactly(State.DISABLED);
        extensions.setEnabled("com.acme.rule", true);
        assertThat(load()).extracting(Extension::state).containsExactly(State.ACTIVE);
        extensions.remove("com.acme.rule");
        assertThat(jar).doesNotExist();
        assertThatThrownBy(() -> extensions.remove("com.acme.rule")).hasMessageContaining("no extension \"com.acme.rule\"");
    }
}
