import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;

/**
 * Added to the real product by the script {@code scrollbench}: opens a log, scrolls it in every way, and prints what the
 * product's own painting of the text took, in processor time and by the clock, and how long the UI thread was busy.
 */
public final class ScrollBench {

    private static final String ID = "org.lockkeeper.id";
    /** After how many milliseconds to print what the UI thread is busy with, to find the cause; 0 for never. */
    private static final int STACKS = Integer.getInteger("scrollbench.stacks", 0);
    private static final int FRAMES = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> work = new ArrayList<>();
    private final List<Long> paints = new ArrayList<>();
    private final List<Long> blocks = new ArrayList<>();
    private final List<Long> blockWork = new ArrayList<>();
    private final Navigation navigation;
    private Display display;
    private Canvas canvas;
    private long began;
    private long beganWork;
    private volatile int painted;
    private volatile long pieceSince;
    private final List<StackTraceElement[]> seen = new ArrayList<>();
    private long seenOf;
    private volatile boolean measuring;

    /** Made by the workbench. */
    @Inject
    public ScrollBench(Navigation navigation) {
        this.navigation = navigation;
    }

    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started, Display shown) {
        display = shown;
        Thread.ofPlatform().daemon().name("Scroll bench").start(() -> {
            int status = 0;
            try {
                run(Path.of(System.getProperty("scrollbench.log")), Integer.getInteger("scrollbench.steps", 400));
            } catch (Throwable e) {
                e.printStackTrace();
                status = 1;
            }
            System.out.flush();
            Runtime.getRuntime().halt(status);
        });
    }

    private void run(Path log, int steps) throws InterruptedException {
        await("the workbench", () -> ui(() -> navigation.open(PartIds.LOG, OpensLogs.class,
                logs -> logs.openLogs(List.of(log)))));
        long open = System.nanoTime();
        await("the text", () -> ui(() -> (canvas = (Canvas) find("log.text")) != null));
        ui(() -> {
            display.addFilter(SWT.Paint, e -> {
                if (e.widget == canvas) {
                    began = System.nanoTime();
                    beganWork = threads.getCurrentThreadCpuTime();
                }
            });
            // added last, so called after the product's own
            canvas.addPaintListener(_ -> {
                painted++;
                if (measuring) {
                    work.add(threads.getCurrentThreadCpuTime() - beganWork);
                    paints.add(System.nanoTime() - began);
                }
            });
            return null;
        });
        ui(() -> {
            Pieces pieces = new Pieces();
            for (int type : new int[] {SWT.PreEvent, SWT.PostEvent, SWT.PreExternalEventDispatch,
                    SWT.PostExternalEventDispatch}) {
                display.addListener(type, pieces);
            }
            pieces.depth = 1; // what runs just now
            return null;
        });
        if (STACKS > 0) {
            Thread.ofPlatform().daemon().name("Scroll bench stacks").start(this::sample);
        }
        await("the first lines", () -> !line().isEmpty());
        System.out.printf("%-34s %-20s | %-20s | %-20s | %-20s | frames%n",
                "milliseconds: median, 99 %, most", "painting, own work", "painting, by clock", "UI thread, own work",
                "UI thread, by clock");
        System.out.printf(Locale.ROOT, "first lines after %d ms%n", (System.nanoTime() - open) / 1_000_000);
        measuring = true;
        await("all lines", () -> !text("log.position").contains("so far") && text("log.position").contains(" of "));
        report("while lines are counted");
        long lines = Long.parseLong(text("log.position").replaceAll(".* of ([\\d,.\\s\u00a0\u202f]+).*", "$1").replaceAll("\\D", ""));
        System.out.printf(Locale.ROOT, "%,d lines%n", lines);
        for (String tool : List.of("log.timeline", "log.details", "log.filters", "log.showColumns", "log.wrap")) {
            for (String time : List.of("first", "again")) {
                once(tool + ", " + time, () -> tool(tool));
                once(tool + ", off", () -> tool(tool));
            }
        }
        all("all lines", steps);
        ui(() -> {
            tool("log.filters");
            ((Combo) find("log.filter.kind")).select(0);
            ((Text) find("log.filter")).setText("Recv");
            return null;
        });
        measuring = true;
        ui(() -> {
            find("log.filter.add").notifyListeners(SWT.Selection, new Event());
            return null;
        });
        await("the filter", () -> text("log.filter.note").matches("[\\d,.]+ of [\\d,.]+ lines"));
        report("while a filter searches");
        System.out.println(text("log.filter.note"));
        all("filtered", steps);
        ui(() -> {
            ((Combo) find("log.filter.rest")).select(1);
            find("log.filter.rest").notifyListeners(SWT.Selection, new Event());
            return null;
        });
        await("dimmed lines", () -> text("log.filter.note").matches("[\\d,.]+ of [\\d,.]+ lines"));
        ui(() -> {
            tool("log.showColumns");
            return null;
        });
        all("dimmed, in columns", steps);
    }

    private void all(String state, int steps) throws InterruptedException {
        ui(canvas::forceFocus);
        key(SWT.HOME, SWT.MOD1);
        settle();
        Random random = new Random(1);
        scroll(state + ": line down", steps, _ -> key(SWT.ARROW_DOWN, 0));
        scroll(state + ": page down", steps, _ -> key(SWT.PAGE_DOWN, 0));
        scroll(state + ": wheel", steps, i -> ui(() -> {
            Event wheel = new Event();
            wheel.count = i % 10 < 8 ? -3 : 3;
            canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
            return null;
        }));
        scroll(state + ": thumb dragged", steps, i -> ui(() -> {
            ScrollBar bar = canvas.getVerticalBar();
            bar.setSelection((int) ((long) bar.getMaximum() * i / steps));
            bar.notifyListeners(SWT.Selection, new Event());
            return null;
        }));
        scroll(state + ": thumb anywhere", steps, _ -> ui(() -> {
            ScrollBar bar = canvas.getVerticalBar();
            bar.setSelection(random.nextInt(bar.getMaximum()));
            bar.notifyListeners(SWT.Selection, new Event());
            return null;
        }));
        scroll(state + ": end and home", Math.max(20, steps / 10), i -> key(i % 2 == 0 ? SWT.END : SWT.HOME, SWT.MOD1));
    }

    /** What is done once. */
    private interface Step {
        void take(int number);
    }

    private void scroll(String name, int steps, Step step) throws InterruptedException {
        clear();
        measuring = true;
        for (int i = 0; i < steps; i++) {
            int before = painted;
            step.take(i);
            // a frame is drawn, or 50 ms are over: a step may change nothing
            for (int waited = 0; painted == before && waited < 50; waited++) {
                Thread.sleep(1);
            }
        }
        settle();
        report(name);
    }

    // what is done once: the longest that the UI thread was busy without a break, and all that it did for it
    private void once(String name, Runnable what) throws InterruptedException {
        settle();
        clear();
        measuring = true;
        ui(() -> {
            what.run();
            return null;
        });
        settle();
        settle();
        measuring = false;
        ui(() -> {
            System.out.printf(Locale.ROOT, "%-34s own work %5.1f ms at most, %5.1f in all; by the clock %5.1f at most%n",
                    name, most(blockWork), blockWork.stream().mapToLong(Long::longValue).sum() / 1e6, most(blocks));
            return null;
        });
        clear();
    }

    private static double most(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
    }

    private void clear() {
        ui(() -> {
            work.clear();
            paints.clear();
            blocks.clear();
            blockWork.clear();
            return null;
        });
    }

    private void settle() throws InterruptedException {
        Thread.sleep(200);
    }

    private void report(String name) {
        measuring = false;
        long[] painting = ui(() -> paints.stream().mapToLong(Long::longValue).toArray());
        long[] blocked = ui(() -> blocks.stream().mapToLong(Long::longValue).toArray());
        long[] busy = ui(() -> blockWork.stream().mapToLong(Long::longValue).toArray());
        long[] worked = ui(() -> work.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(Locale.ROOT, "%-34s %s  | %s  | %s  | %s  | %4d%n", name, figures(worked),
                figures(painting), figures(busy), figures(blocked), painting.length);
        System.out.flush();
        clear();
    }

    // garbage collections since the start, and how many milliseconds they took
    private static String collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().filter(c -> c.getCollectionCount() > 0)
                .map(c -> c.getName() + " " + c.getCollectionCount() + " (" + c.getCollectionTime() + " ms)")
                .collect(Collectors.joining(", "));
    }

    private static String figures(long[] nanos) {
        if (nanos.length == 0) {
            return "-";
        }
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "%5.1f %6.1f %6.1f", nanos[nanos.length / 2] / 1e6,
                nanos[(int) Math.min(nanos.length - 1, nanos.length * 99L / 100)] / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    /**
     * Takes the time of each piece of work of the UI thread: from one moment at which it could have done something else,
     * such as answering a key, to the next. Between two events, runnables or sleeps nothing else is done.
     */
    private final class Pieces implements Listener {
        private int depth;
        private long since;
        private long sinceWork;
        private boolean sleeping;

        @Override
        public void handleEvent(Event event) {
            if (event.type == SWT.PreEvent && depth++ > 0 || event.type == SWT.PostEvent && --depth > 0) {
                return;
            }
            long now = System.nanoTime();
            long nowWork = threads.getCurrentThreadCpuTime();
            if (!sleeping && since > 0 && measuring) {
                blocks.add(now - since);
                blockWork.add(nowWork - sinceWork);
                tell(nowWork - sinceWork, now - since);
            }
            sleeping = event.type == SWT.PreExternalEventDispatch;
            since = now;
            sinceWork = nowWork;
            pieceSince = sleeping ? 0 : now;
        }

        private void tell(long piece, long clock) {
            if (STACKS > 0 && piece > TimeUnit.MILLISECONDS.toNanos(STACKS)) {
                List<StackTraceElement[]> stacks;
                synchronized (seen) {
                    stacks = seenOf == since ? List.copyOf(seen) : List.of();
                }
                System.out.printf(Locale.ROOT, "busy %.1f ms of %.1f, collections %s:%n%s%n", piece / 1e6, clock / 1e6,
                        collections(), inShort(stacks));
            }
        }
    }

    // where the UI thread is while a piece of work takes long, millisecond by millisecond
    private void sample() {
        try {
            while (true) {
                Thread.sleep(1);
                long of = pieceSince;
                if (of == 0 || System.nanoTime() - of < TimeUnit.MILLISECONDS.toNanos(2)) {
                    continue;
                }
                StackTraceElement[] stack = display.getThread().getStackTrace();
                synchronized (seen) {
                    if (seenOf != of) {
                        seen.clear();
                        seenOf = of;
                    }
                    seen.add(stack);
                }
            }
        } catch (InterruptedException e) {
            // over
        }
    }

    // where it was, and what of ours had called that
    private static String inShort(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(FRAMES).map(ScrollBench::inShort).toList() + " < "
                + Arrays.stream(stack).skip(FRAMES).filter(e -> e.getClassName().startsWith("org.lockkeeper"))
                        .limit(FRAMES).map(ScrollBench::inShort).toList();
    }

    private static String inShort(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber() + " " + frame.getMethodName();
    }

    // how often each was seen, a millisecond apart
    private static String inShort(List<StackTraceElement[]> seen) {
        Map<String, Integer> times = new LinkedHashMap<>();
        seen.forEach(s -> times.merge(inShort(s), 1, Integer::sum));
        return times.entrySet().stream().map(e -> "  " + e.getValue() + " \u00d7 " + e.getKey())
                .collect(Collectors.joining("\n"));
    }

    private void key(int code, int modifier) {
        ui(() -> {
            for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
                Event event = new Event();
                event.keyCode = code;
                event.stateMask = modifier;
                canvas.notifyListeners(type, event);
            }
            return null;
        });
    }

    private void tool(String id) {
        ToolBar bar = (ToolBar) find("log.tools");
        for (ToolItem item : bar.getItems()) {
            if (id.equals(item.getData(ID))) {
                item.setSelection(!item.getSelection());
                item.notifyListeners(SWT.Selection, new Event());
            }
        }
    }

    private String line() {
        return ui(() -> canvas.getData("org.lockkeeper.text") instanceof Supplier<?> s ? (String) s.get() : "");
    }

    private String text(String id) {
        return ui(() -> find(id) instanceof Label label ? label.getText() : "");
    }

    private Control find(String id) {
        return Arrays.stream(display.getShells()).map(s -> find(s, id)).filter(c -> c != null).findFirst().orElse(null);
    }

    private static Control find(Control in, String id) {
        if (id.equals(in.getData(ID)) && in.isVisible()) {
            return in;
        }
        if (in instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                Control found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private <T> T ui(Supplier<T> what) {
        Object[] result = new Object[1];
        display.syncExec(() -> result[0] = what.get());
        @SuppressWarnings("unchecked")
        T typed = (T) result[0];
        return typed;
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(5);
        }
    }
}
