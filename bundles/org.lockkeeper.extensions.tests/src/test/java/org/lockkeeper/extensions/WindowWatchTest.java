package org.lockkeeper.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.extensions.stranger.HoldingPart;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A part of an extension holds the thread of the window: it is named, and not there at the next start. */
@Timeout(60)
class WindowWatchTest {

    @TempDir
    private Path temp;
    private Path folder;
    private Framework framework;
    private Extensions extensions;
    /** One thread, as the window has one. */
    private final ExecutorService window = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private Object part;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectories(temp.resolve("extensions"));
        Jar.bundle("com.acme.kiosk", "1.0.0").with(HoldingPart.class).write(folder.resolve("kiosk.jar"));
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.lockkeeper.api.rules,org.lockkeeper.api.facts"));
        framework.start();
        extensions = ExtensionLoader.load(framework.getBundleContext(), folder, null);
        part = Stream.of(framework.getBundleContext().getBundles())
                .filter(b -> "com.acme.kiosk".equals(b.getSymbolicName())).findFirst().orElseThrow()
                .loadClass(HoldingPart.class.getName()).getConstructor().newInstance();
    }

    @AfterEach
    void stop() throws Exception {
        window.shutdownNow();
        framework.stop();
        framework.waitForStop(10_000);
    }

    private WindowWatch watch() throws Exception {
        WindowWatch watch = new WindowWatch(framework.getBundleContext(), extensions, folder,
                window.submit(Thread::currentThread).get(), window, Duration.ofMillis(200));
        watch.start();
        return watch;
    }

    private List<Path> markers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(".holding-")).toList();
        }
    }

    private void await(boolean there) throws Exception {
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (markers().isEmpty() == there) {
                WatchKey key = changes.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    @Test
    void whoHoldsTheWindowToTheEndIsDisabledAtTheNextStart() throws Exception {
        try (WindowWatch watched = watch()) {
            assertThat(watched).isNotNull();
            window.execute((Runnable) part);
            await(true);
            // as the next start finds it: the process is not there any more
            Files.move(markers().getFirst(), folder.resolve(".holding-" + Long.MAX_VALUE));
            List<Extension> all = ExtensionLoader.load(framework.getBundleContext(), folder, null).all();

            assertThat(all).singleElement().satisfies(e -> {
                assertThat(e.state()).isEqualTo(State.REFUSED);
                assertThat(e.problems()).containsExactly("It is disabled since its class " + HoldingPart.class.getName()
                        + " held the window until the program ended. Enable it again with: lockkeeper extensions --enable"
                        + " com.acme.kiosk");
            });
            assertThat(markers()).isEmpty();
        }
    }

    @Test
    void whoComesBackIsNotRemembered() throws Exception {
        try (WindowWatch watched = watch()) {
            assertThat(watched).isNotNull();
            window.execute((Runnable) part);
            await(true);
            part.getClass().getMethod("end").invoke(part);
            await(false);
        }
        assertThat(ExtensionLoader.load(framework.getBundleContext(), folder, null).all()).singleElement()
                .satisfies(e -> assertThat(e.problems()).noneMatch(p -> p.contains("disabled")));
    }

    @Test
    void whereNoExtensionIsAtWorkNobodyIsBlamed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (WindowWatch watched = watch()) {
            assertThat(watched).isNotNull();
            window.execute(() -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            // it was looked at by then
            assertThat(end.await(1, TimeUnit.SECONDS)).isFalse();
            assertThat(markers()).isEmpty();
            end.countDown();
        }
    }
}
