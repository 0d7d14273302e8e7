package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.ui.widgets.Accessibles;
import org.osgi.framework.Bundle;

/** What no view may lack: names for those who do not see it, texts in bundles, nothing left behind. */
class QualityTest extends UiTest {

    @Test
    void everyControlHasAnAccessibleName() {
        workbench.harbor();
        List<String> missing = new ArrayList<>();
        List<MPart> parts = robot.onUiThread(() -> workbench.application().getContext().get(EModelService.class)
                .findElements(workbench.application(), null, MPart.class));
        for (MPart part : parts) {
            robot.onUiThread(() -> workbench.application().getChildren().getFirst().getContext()
                    .get(EPartService.class).showPart(part, EPartService.PartState.ACTIVATE));
            robot.waitFor(part.getElementId(), () -> robot.onUiThread(
                    () -> part.getWidget() instanceof Composite c && c.isVisible()));
            robot.onUiThread(() -> AccessibleNames.missing((Composite) part.getWidget()))
                    .forEach(m -> missing.add(part.getElementId() + ": " + m));
        }
        whyInFront();
        assertEquals(List.of(), missing);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemItselfKnowsTheNamesOfFieldsAndButtons() {
        robot.onUiThread(() -> {
            Shell shell = new Shell();
            try {
                Text field = new Text(shell, SWT.SINGLE);
                Accessibles.name(field, "Te&xt to find:");
                assertEquals("Text to find", nativeName(field));
                Button button = new Button(shell, SWT.TOGGLE);
                button.setText("Aa");
                Accessibles.name(button, "Match case \u00e9");
                assertEquals("Match case \u00e9", nativeName(button));
            } finally {
                shell.dispose();
            }
            return null;
        });
    }

    // what GTK tells screen readers, which is not what SWT's listeners say
    private static String nativeName(Control control) {
        ClassLoader swt = Control.class.getClassLoader();
        try {
            Object accessible = swt.loadClass("org.eclipse.swt.internal.gtk3.GTK3")
                    .getMethod("gtk_widget_get_accessible", long.class)
                    .invoke(null, Control.class.getField("handle").getLong(control));
            long[] name = new long[1];
            swt.loadClass("org.eclipse.swt.internal.gtk.OS")
                    .getMethod("g_object_get", long.class, byte[].class, long[].class, long.class)
                    .invoke(null, accessible, "accessible-name\0".getBytes(StandardCharsets.US_ASCII), name, 0L);
            return name[0] == 0 ? null
                    : MemorySegment.ofAddress(name[0]).reinterpret(Long.MAX_VALUE).getString(0);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDialogueThatIsOpenedAgainAndAgainLeavesNothingBehind() {
        workbench.harbor();
        ClientsPage clients = new ClientsPage(robot).open();
        String front = robot.activeWindow();
        AtomicInteger made = new AtomicInteger();
        openAndClose(clients, front, 2);
        robot.onUiThread(() -> {
            watch(_ -> made.incrementAndGet());
            return null;
        });
        int before = robot.onUiThread(QualityTest::liveResources);
        openAndClose(clients, front, 8);
        int after = robot.onUiThread(QualityTest::liveResources);
        assertTrue(after - before < 5, "opening a dialogue 8 times left " + (after - before)
                + " colours, fonts and images behind");
        assertEquals(0, made.get(), "resources were found that nobody disposed of");
    }

    private void openAndClose(ClientsPage clients, String front, int times) {
        for (int i = 0; i < times; i++) {
            robot.click(Target.id("clients.columns"));
            robot.waitFor("a dialogue", () -> !robot.activeWindow().equals(front));
            robot.click(Target.text("Cancel"));
            robot.waitFor("the dialogue to close", () -> robot.activeWindow().equals(front));
        }
    }

    // tells of resources that are collected as garbage without having been disposed of
    private static void watch(Consumer<Error> reporter) {
        Resource.setNonDisposeHandler(reporter);
    }

    private static int liveResources() {
        System.gc();
        Display display = Display.getCurrent();
        var data = display.getDeviceData();
        assertTrue(data.tracking, "the display keeps no list of its resources");
        return (int) Arrays.stream(data.objects).filter(o -> o instanceof Resource).count();
    }

    @Test
    void everyTextIsInItsBundleAndCanBeFilledIn() throws Exception {
        int checked = 0;
        for (Bundle bundle : workbench.bundles().getBundles()) {
            if (!bundle.getSymbolicName().startsWith("org.lockkeeper.ui")
                    || bundle.getSymbolicName().endsWith("tests")) {
                continue;
            }
            for (URL url : entries(bundle, "messages.properties")) {
                checked++;
                check(bundle, url);
            }
        }
        assertTrue(checked >= 5, checked + " message bundles were found");
    }

    private static List<URL> entries(Bundle bundle, String name) {
        var found = bundle.findEntries("/", name, true);
        return found == null ? List.of() : Collections.list(found).stream()
                .filter(u -> !u.getPath().contains("/target/") && !u.getPath().contains("/src/")).toList();
    }

    private static void check(Bundle bundle, URL url) throws IOException, ReflectiveOperationException {
        Properties texts = new Properties();
        try (InputStream in = url.openStream()) {
            texts.load(in);
        }
        String folder = url.getPath().substring(1, url.getPath().lastIndexOf('/')).replace('/', '.')
                .replaceFirst("^(target\\.classes|bin)\\.", "");
        Class<?> messages = null;
        for (URL type : Collections.list(bundle.findEntries(url.getPath().substring(0,
                url.getPath().lastIndexOf('/')), "*Messages.class", false))) {
            String file = type.getPath().substring(type.getPath().lastIndexOf('/') + 1);
            messages = bundle.loadClass(folder + "." + file.substring(0, file.length() - ".class".length()));
        }
        assertTrue(messages != null && NLS.class.isAssignableFrom(messages), url + " belongs to no class of messages");
        Set<String> keys = new HashSet<>();
        for (Field field : messages.getDeclaredFields()) {
            if (field.getType() == String.class && Modifier.isPublic(field.getModifiers())) {
                keys.add(field.getName());
            }
        }
        assertEquals(keys, texts.stringPropertyNames(), url.toString());
        for (String key : keys) {
            // throws where braces do not match; apostrophes would swallow the values between them
            new MessageFormat(texts.getProperty(key));
            assertTrue(!texts.getProperty(key).contains("{0") || !texts.getProperty(key).contains("'"),
                    key + " of " + url + " has an apostrophe beside a value");
        }
    }
}
