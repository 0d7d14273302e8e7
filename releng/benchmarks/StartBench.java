import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;

/**
 * Added to the real product by the script {@code start}: says when the window was painted for the first time and when the
 * Overview was painted with its verdicts, by the clock and in processor time, and closes the window.
 */
public final class StartBench {

    private static final String ID = "org.lockkeeper.id";
    private static final String CONTENT = "overview.headline";

    private final long from = Long.getLong("startbench.from", System.currentTimeMillis());
    private final StringBuilder said = new StringBuilder();

    /** Before the window is made. */
    @PostConstruct
    void watch(Display display, MApplication application) {
        say("application");
        display.addFilter(SWT.Paint, new Listener() {
            private boolean painted;

            @Override
            public void handleEvent(Event event) {
                if (!painted) {
                    painted = true;
                    say("window");
                }
                if (isContent(event.widget)) {
                    display.removeFilter(SWT.Paint, this);
                    say("content");
                    System.out.println(said);
                    System.out.flush();
                    display.asyncExec(() -> application.getContext().get(IWorkbench.class).close());
                }
            }
        });
    }

    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started) {
        say("shown");
    }

    private static boolean isContent(Widget widget) {
        return CONTENT.equals(widget.getData(ID));
    }

    private void say(String what) {
        long processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        said.append(String.format(Locale.ROOT, "%s %d %d ", what, System.currentTimeMillis() - from, processor));
    }
}
