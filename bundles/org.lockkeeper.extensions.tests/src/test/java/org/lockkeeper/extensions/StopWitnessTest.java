package org.lockkeeper.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.guard.AtWork;
import org.lockkeeper.api.guard.CallWatch;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.extensions.internal.FolderState;
import org.lockkeeper.extensions.stranger.StoppingActivator;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An extension stops the framework under the program: it is named, and the one that ends it is not. */
@Timeout(60)
class StopWitnessTest {

    @TempDir
    private Path temp;
    private Path folder;
    private Framework framework;
    private final BlockingQueue<Optional<AtWork.Who>> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectories(temp.resolve("extensions"));
        framework();
    }

    private void framework() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.lockkeeper.api.rules,org.lockkeeper.api.facts"));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Optional<AtWork.Who> told() throws InterruptedException {
        return told.poll(30, TimeUnit.SECONDS);
    }

    private void kiosk(boolean stops) throws Exception {
        Jar.bundle("com.acme.kiosk", "1.0.0").with(StoppingActivator.class).header("Stops", String.valueOf(stops))
                .header("Bundle-Activator", StoppingActivator.class.getName()).write(folder.resolve("kiosk.jar"));
    }

    /** What an object of the kiosk, as a service has it, does. */
    private Runnable service() throws Exception {
        return (Runnable) Stream.of(framework.getBundleContext().getBundles())
                .filter(b -> "com.acme.kiosk".equals(b.getSymbolicName())).findFirst().orElseThrow()
                .loadClass(StoppingActivator.class.getName()).getConstructor().newInstance();
    }

    @Test
    void whoStopsItAtItsStartIsNamed() throws Exception {
        kiosk(true);
        StopWitness witness = StopWitness.watch(framework.getBundleContext(), told::add);
        assertThat(witness.isStopped()).isFalse();
        try {
            ExtensionLoader.load(framework.getBundleContext(), folder, null);
        } catch (IllegalStateException e) {
            assertThat(e).as("the framework may be gone before the start has ended").hasMessageContaining("valid");
        }
        assertThat(told()).hasValueSatisfying(who -> assertThat(who).isEqualTo(new AtWork.Who("The extension com.acme.kiosk", "com.acme.kiosk")));
        assertThat(witness.isStopped()).isTrue();
    }

    @Test
    void theServiceThatIsAskedIsNamedAlsoWhereAThreadOfItsOwnDoesIt() throws Exception {
        kiosk(false);
        ExtensionLoader.load(framework.getBundleContext(), folder, null);
        Runnable service = service();
        StopWitness.watch(framework.getBundleContext(), told::add);
        CallWatch watch = new CallWatch(new ForeignFailures("rule", "KIOSK-1", service), CallWatch.QUESTION, "");
        try (CallWatch.Call _ = watch.begin("asked")) {
            Thread.ofVirtual().start(service).join();
        }
        assertThat(told()).hasValueSatisfying(who -> {
            assertThat(who.extension()).isEqualTo("com.acme.kiosk");
            assertThat(who.name()).startsWith("The rule KIOSK-1 (class " + StoppingActivator.class.getName() + " of the extension com.acme.kiosk");
        });
        assertThat(AtWork.now()).as("the call has ended").isEmpty();
    }

    @Test
    void ofCallsWithinEachOtherTheInnerOneIsNamed() {
        CallWatch outer = new CallWatch(new ForeignFailures("rule", "OUTER", this), CallWatch.QUESTION, "");
        CallWatch inner = new CallWatch(new ForeignFailures("rule", "INNER", this), CallWatch.QUESTION, "");
        try (CallWatch.Call _ = outer.begin("asked"); CallWatch.Call _ = outer.begin("asked again")) {
            try (CallWatch.Call _ = inner.begin("asked")) {
                assertThat(AtWork.now()).hasValueSatisfying(who -> assertThat(who.name()).contains("INNER"));
            }
            assertThat(AtWork.now()).hasValueSatisfying(who -> assertThat(who.name()).contains("OUTER"));
        }
        assertThat(AtWork.now()).isEmpty();
    }

    @Test
    void nobodyIsNamedWhereTheProgramEndsItself() throws Exception {
        kiosk(false);
        ExtensionLoader.load(framework.getBundleContext(), folder, null);
        StopWitness witness = StopWitness.watch(framework.getBundleContext(), told::add);
        witness.close();
        framework.stop();
        framework.waitForStop(10_000);
        assertThat(witness.isStopped()).isFalse();
        assertThat(told).isEmpty();
        witness.close();
    }

    @Test
    void whoEndsTheWindowDoesNotTakePartInTheNextStart() throws Exception {
        kiosk(false);
        List<Extension> before = ExtensionLoader.load(framework.getBundleContext(), folder, null).all();
        assertThat(before).singleElement().satisfies(e -> assertThat(e.problems()).noneMatch(p -> p.contains("disabled")));
        Runnable service = service();
        WindowEnd end = WindowEnd.watch(framework.getBundleContext(), folder);
        CallWatch watch = new CallWatch(new ForeignFailures("card", "kiosk", service), CallWatch.QUESTION, "");
        try (CallWatch.Call _ = watch.begin("asked")) {
            service.run();
        }
        framework.waitForStop(30_000);
        end.close();
        assertThat(FolderState.of(folder).disabled("com.acme.kiosk")).isEqualTo(FolderState.BY_END);

        framework();
        assertThat(ExtensionLoader.load(framework.getBundleContext(), folder, null).all()).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(State.REFUSED);
            assertThat(e.problems()).containsExactly("It is disabled since it ended the program under its window. Enable it again with:"
                    + " lockkeeper extensions --enable com.acme.kiosk");
        });
    }
}
