package org.lockkeeper.ui.workbench.internal.about;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.problems.ProblemList;
import org.osgi.framework.FrameworkUtil;

/**
 * What helps to find a fault: versions, the system, how much there is. No names of servers, accounts, computers, people
 * or folders, and no values of settings. The same in every language, since developers read it.
 */
@Creatable
public final class Diagnostics {

    private final Display display;
    private final WorkspaceSession session;
    private final ProblemList problems;
    private final Settings settings;
    private final ThemeTokens theme;
    private final Extensions extensions;

    /**
     * Made by injection.
     *
     * @param extensions {@code null} where none were loaded
     */
    @Inject
    public Diagnostics(Display display, WorkspaceSession session, ProblemList problems, Settings settings,
            ThemeTokens theme, @Optional Extensions extensions) {
        this.display = display;
        this.session = session;
        this.problems = problems;
        this.settings = settings;
        this.theme = theme;
        this.extensions = extensions;
    }

    /** The product's version. */
    public String version() {
        return FrameworkUtil.getBundle(Diagnostics.class).getVersion().toString();
    }

    /** All of it, a line each. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Lockkeeper " + version());
        lines.add("Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"));
        lines.add("System " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        lines.add("SWT " + SWT.getPlatform() + " " + SWT.getVersion() + ", " + display.getDPI().x + " dpi, "
                + display.getMonitors().length + " screens, " + (theme.isDark() ? "dark" : "light"));
        Runtime machine = Runtime.getRuntime();
        lines.add("Processors " + machine.availableProcessors() + ", memory " + (machine.maxMemory() >> 20)
                + " MB at most");
        Model model = session.model();
        lines.add("Workspace " + session.state() + ": " + session.imports().size() + " imports, "
                + model.servers().size() + " servers, " + model.accounts().size() + " accounts, "
                + model.computers().size() + " computers, " + model.clients().size() + " clients, "
                + problems.all().size() + " problems");
        lines.add("Settings chosen: " + String.join(", ", settings.pages().stream().flatMap(p -> p.settings().stream())
                .filter(settings::isChosen).map(Setting::id).toList()));
        List<Extension> added = extensions == null ? List.of() : extensions.all();
        lines.add("Extensions: " + String.join(", ", added.stream().map(e -> e.id() + " " + e.version() + " "
                + e.state()).toList()));
        return String.join("\n", lines);
    }
}
