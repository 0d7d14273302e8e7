package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the workbench by its start script, as a person does, and closes its window. */
class WorkbenchStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
    }

    @Test
    void opensItsWindowAndEndsWhenThatIsClosed() throws Exception {
        openAndClose(new Product(folder), Map.of(), folder.resolve("first.log"));
        // the second time the layout that was kept is put together with the views again
        openAndClose(new Product(folder), Map.of(), folder.resolve("second.log"));
    }

    @Test
    void makesTheArchiveOfItsClassesAnewWhereItsWritingWasCutOff() throws Exception {
        Product product = new Product(folder);
        openAndClose(product, Map.of(), folder.resolve("first.log"));
        Path archive = archive();
        long whole = Files.size(archive);
        Files.write(archive, new byte[1 << 20]);
        openAndClose(product, Map.of(), folder.resolve("second.log"));
        assertThat(Files.size(archive())).isGreaterThan(whole / 2);
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(f -> f.endsWith("classes.jsa")).findFirst().orElseThrow();
        }
    }

    static void openAndClose(Product product, Map<String, String> environment, Path log) throws Exception {
        openAndClose(product, environment, log, _ -> { });
    }

    /** @param open told of the process when its window is there */
    static void openAndClose(Product product, Map<String, String> environment, Path log, Consumer<Process> open) throws Exception {
        Process process = product.builder(environment).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (Windows windows = new Windows()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            X11.Window window = windows.titled("Lockkeeper");
            while (window == null) {
                assertThat(process.isAlive()).as(() -> "alive; it said: " + read(log)).isTrue();
                assertThat(System.nanoTime()).as(() -> "no window titled Lockkeeper after " + PATIENCE + "; it said: " + read(log)).isLessThan(end);
                Thread.sleep(100);
                window = windows.titled("Lockkeeper");
            }
            open.accept(process);
            // The window is there before the workbench listens: ask again until it is gone.
            while (process.isAlive() && System.nanoTime() < end) {
                window = windows.titled("Lockkeeper");
                if (window != null) {
                    windows.close(window);
                }
                process.waitFor(1, TimeUnit.SECONDS);
            }
            assertThat(process.isAlive()).as("still running though its window was closed").isFalse();
            assertThat(process.exitValue()).as(() -> "exit code; it said: " + read(log)).isZero();
            assertThat(read(log)).doesNotContain("Exception", "!ENTRY");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The windows of the display, asked for as a window manager would. */
    private static final class Windows implements AutoCloseable {

        private final X11 x11 = X11.INSTANCE;
        private final X11.Display display = x11.XOpenDisplay(null);

        Windows() {
            // A window may go while it is looked at: that is no reason to end the test's process.
            x11.XSetErrorHandler((d, event) -> 0);
        }

        X11.Window titled(String end) {
            return titled(x11.XDefaultRootWindow(display), end);
        }

        private X11.Window titled(X11.Window parent, String end) {
            // XFetchName gives no title with a letter beyond Latin-1, and the dash before the program's name is one
            X11.XTextProperty name = new X11.XTextProperty();
            if (x11.XGetWMName(display, parent, name) != 0 && name.value != null) {
                X11.XWindowAttributes attributes = new X11.XWindowAttributes();
                if (name.value.strip().endsWith(end) && x11.XGetWindowAttributes(display, parent, attributes) != 0
                        && attributes.map_state == X11.IsViewable && attributes.width > 200) {
                    return parent;
                }
            }
            X11.WindowByReference root = new X11.WindowByReference();
            X11.WindowByReference up = new X11.WindowByReference();
            PointerByReference children = new PointerByReference();
            IntByReference count = new IntByReference();
            if (x11.XQueryTree(display, parent, root, up, children, count) == 0 || children.getValue() == null) {
                return null;
            }
            long[] ids = new long[count.getValue()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = children.getValue().getNativeLong((long) i * Native.LONG_SIZE).longValue();
            }
            x11.XFree(children.getValue());
            for (long id : ids) {
                X11.Window found = titled(new X11.Window(id), end);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        void close(X11.Window window) {
            X11.XEvent event = new X11.XEvent();
            event.setType(X11.XClientMessageEvent.class);
            event.xclient.type = X11.ClientMessage;
            event.xclient.serial = new NativeLong(0);
            event.xclient.send_event = 1;
            event.xclient.display = display;
            event.xclient.window = window;
            event.xclient.message_type = x11.XInternAtom(display, "WM_PROTOCOLS", false);
            event.xclient.format = 32;
            event.xclient.data.setType(NativeLong[].class);
            event.xclient.data.l[0] = new NativeLong(x11.XInternAtom(display, "WM_DELETE_WINDOW", false).longValue());
            event.xclient.data.l[1] = new NativeLong(0);
            x11.XSendEvent(display, window, 0, new NativeLong(0), event);
            x11.XFlush(display);
        }

        @Override
        public void close() {
            x11.XCloseDisplay(display);
        }
    }
}
