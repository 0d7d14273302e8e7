import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.swt.SwtRobotFactory;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;

/**
 * Takes a picture of every view and of the main dialogs, in both themes and some sizes, and closes the window. Added to the
 * product as an extension, and started by the script beside this file. What cannot be shown is named, and the rest goes on.
 */
public final class Pictures {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);

    private final Path folder = Path.of(System.getProperty("pictures.folder"));
    private final Path sample = Path.of(System.getProperty("pictures.sample"));
    private final List<String> failed = new ArrayList<>();
    private IEclipseContext context;
    private Display display;
    private Robot robot;
    private String prefix = "";

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started, MApplication application,
            Display shown) {
        context = application.getContext();
        display = shown;
        Thread.ofPlatform().name("pictures").start(this::run);
    }

    private void run() {
        robot = new SwtRobotFactory().create();
        try {
            robot.waitFor("the workspace", () -> ui(() -> get(WorkspaceSession.class).state() == WorkspaceSession.State.OPEN
                    && get(PlanSession.class).current().isPresent()));
            for (String theme : System.getProperty("pictures.themes", "light,dark").split(",")) {
                ui(() -> {
                    get(Settings.class).set(KitSettings.THEME, theme);
                    return null;
                });
                for (String size : System.getProperty("pictures.sizes", "1280x800,1024x700,1920x1200").split(",")) {
                    String[] parts = size.split("x");
                    ui(() -> {
                        window().setBounds(0, 0, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                        return null;
                    });
                    prefix = theme + "-" + size + "-";
                    views();
                    dialogs();
                }
            }
        } catch (RuntimeException | Error e) {
            failed.add("all that was left: " + e);
        }
        failed.forEach(f -> System.out.println("pictures: not taken: " + f));
        ui(() -> context.get(IWorkbench.class).close());
        // the script asks for this
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private void views() {
        view("overview", () -> part(PartIds.OVERVIEW));
        view("server", () -> part(PartIds.SERVER));
        view("clients", () -> {
            part(PartIds.CLIENTS);
            quiet();
            robot.clickCell(Target.id("clients.grid"), 0, 0);
        });
        view("findings", () -> part("org.lockkeeper.part.findings"));
        view("log", () -> {
            ui(() -> get(Navigation.class).open(PartIds.LOG, OpensLogs.class,
                    logs -> logs.openLogs(List.of(sample.resolve("mail1/store/logs/warning.log")))));
            quiet();
        });
        view("log-report", () -> {
            part(PartIds.CLIENTS);
            quiet();
            robot.clickCell(Target.id("clients.grid"), 1, 0);
            robot.contextMenu(Target.id("clients.grid"), word("ShowEvidence"));
            quiet();
            maximize(true);
            strips();
        });
        strips();
        maximize(false);
        for (String tab : List.of("summary", "steps", "path", "waves", "rehearsal", "papers")) {
            view("upgrade-" + tab, () -> {
                part(PartIds.UPGRADE);
                robot.click(Target.id("upgrade.tab." + tab));
            });
        }
        view("help", () -> part(PartIds.HELP));
        view("progress", () -> part(PartIds.PROGRESS));
        view("problems", () -> part(PartIds.PROBLEMS));
        view("why", () -> part(PartIds.WHY));
        view("imports", () -> part(PartIds.IMPORTS));
    }

    /** Shows timeline and details of the log, or hides them. */
    private void strips() {
        robot.key("CTRL+SHIFT+H");
        robot.key("CTRL+D");
    }

    private void maximize(boolean wanted) {
        ui(() -> {
            for (MPartStack stack : get(EModelService.class).findElements(context.get(MApplication.class),
                    "org.lockkeeper.stack.main", MPartStack.class, null)) {
                if (wanted) {
                    stack.getTags().add(IPresentationEngine.MAXIMIZED);
                } else {
                    stack.getTags().remove(IPresentationEngine.MAXIMIZED);
                }
            }
            return null;
        });
    }

    private void dialogs() {
        dialog("new-workspace", () -> command("newWorkspace"));
        dialog("open-workspace", () -> command("openWorkspace"));
        dialog("import", () -> {
            later(() -> get(ImportOffer.class).offer(List.of(sample)));
            robot.waitFor("what would be read", () -> robot.isShown(Target.id("import.files"))
                    && !robot.read(Target.id("import.files")).isEmpty());
        });
        dialog("search", () -> {
            command("palette");
            robot.type(Target.id("palette.filter"), "mail");
        });
        dialog("preferences", () -> command("preferences"));
        dialog("keys", () -> command("keys"));
        dialog("about", () -> command("about"));
        dialog("scenario", () -> {
            part(PartIds.UPGRADE);
            robot.click(Target.id("upgrade.tab.summary"));
            quiet();
            robot.click(Target.id("upgrade.scenario.new"));
        });
        clients("columns", () -> command("chooseColumns"));
        clients("state", () -> robot.contextMenu(Target.id("clients.grid"), word("StateThis")));
        clients("note", () -> robot.contextMenu(Target.id("clients.grid"), word("LabelThis")));
        clients("log-highlighters", () -> {
            part(PartIds.LOG);
            robot.key("CTRL+G");
        });
    }

    private void clients(String name, Runnable opens) {
        dialog(name, () -> {
            part(PartIds.CLIENTS);
            quiet();
            robot.clickCell(Target.id("clients.grid"), 0, 0);
            opens.run();
        });
    }

    private void view(String name, Runnable shows) {
        attempt(name, () -> {
            shows.run();
            quiet();
            take(name);
        });
    }

    private void dialog(String name, Runnable opens) {
        attempt(name, () -> {
            int before = shells();
            opens.run();
            robot.waitFor("the dialog " + name, () -> shells() > before);
            quiet();
            take(name);
            fits(name);
        });
        ui(() -> {
            Arrays.stream(display.getShells()).filter(s -> s != window() && s.isVisible()).forEach(Shell::close);
            return null;
        });
        quiet();
    }

    // its buttons are at its end, which a picture of the window alone would not show
    private void fits(String name) {
        ui(() -> {
            Rectangle window = window().getBounds();
            Arrays.stream(display.getShells()).filter(s -> s != window() && s.isVisible())
                    .map(Shell::getBounds).filter(b -> b.width > window.width || b.height > window.height)
                    .forEach(b -> failed.add(prefix + name + ": " + b.width + "x" + b.height + " does not fit"));
            return null;
        });
    }

    private void attempt(String name, Runnable what) {
        if (!System.getProperty("pictures.only", name).matches("(.*,)?" + name + "(,.*)?")) {
            return;
        }
        try {
            what.run();
        } catch (RuntimeException | Error e) {
            failed.add(prefix + name + ": " + e.getMessage());
        }
    }

    /** Does what an item of the menus does, in whatever language they are. */
    private void command(String name) {
        later(() -> {
            IEclipseContext active = get(MApplication.class).getChildren().getFirst().getContext().getActiveLeaf();
            active.get(EHandlerService.class).executeHandler(
                    active.get(ECommandService.class).createCommand("org.lockkeeper.command." + name, Map.of()));
        });
    }

    /** An item of the clients' context menu, in the language of the window. */
    private static String word(String key) {
        try {
            Field word = Platform.getBundle("org.lockkeeper.ui.clients")
                    .loadClass("org.lockkeeper.ui.clients.internal.ClientMessages").getField(key);
            word.setAccessible(true);
            return (String) word.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void part(String id) {
        ui(() -> {
            get(Navigation.class).showPart(id);
            return null;
        });
    }

    /** Nothing runs any more, and the window was drawn. */
    private void quiet() {
        long end = System.nanoTime() + LONGEST_WAIT;
        int calm = 0;
        while (calm < 3 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            boolean busy = ui(() -> get(Background.class).tasks().stream().anyMatch(t -> !t.status().isOver())
                    || get(PlanSession.class).isComputing() || get(ScopeSession.class).isComputing());
            calm = busy ? 0 : calm + 1;
        }
    }

    private void take(String name) {
        ui(() -> {
            get(Notices.class).putAway();
            Rectangle bounds = window().getBounds();
            Image image = new Image(display, bounds.width, bounds.height);
            GC gc = new GC(display);
            try {
                gc.copyArea(image, 0, 0);
                ImageData all = image.getImageData();
                ImageData plain = new ImageData(all.width, all.height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
                int[] row = new int[all.width];
                for (int y = 0; y < all.height; y++) {
                    all.getPixels(0, y, all.width, row, 0);
                    for (int x = 0; x < all.width; x++) {
                        plain.setPixel(x, y, plain.palette.getPixel(all.palette.getRGB(row[x])));
                    }
                }
                ImageLoader loader = new ImageLoader();
                loader.data = new ImageData[] {plain};
                Files.createDirectories(folder);
                loader.save(folder.resolve(prefix + name + ".png").toString(), SWT.IMAGE_PNG);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                gc.dispose();
                image.dispose();
            }
            return null;
        });
    }

    private int shells() {
        return ui(() -> (int) Arrays.stream(display.getShells()).filter(Shell::isVisible).count());
    }

    private Shell window() {
        return (Shell) context.get(MApplication.class).getChildren().getFirst().getWidget();
    }

    private <T> T get(Class<T> type) {
        return context.get(type);
    }

    private <T> T ui(java.util.function.Supplier<T> what) {
        return robot.onUiThread(what);
    }

    private void later(Runnable what) {
        display.asyncExec(what);
    }
}
