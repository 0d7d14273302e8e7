package org.lockkeeper.ui.upgrade.internal.papers;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.report.handover.PaperOrder;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;

/**
 * Hands papers on. At first it is about the clients that the Clients view shows: what is in scope and passes the filter
 * there.
 */
public final class PapersTab implements UpgradeTab {

    private static final String FOLDER = "folder";

    private final TabServices services;
    private final ThemeTokens theme;
    private final Supplier<List<ReportWriter>> writers;
    private final Supplier<List<PaperSection>> sections;
    private SashForm sash;
    private ScrolledComposite scroller;
    private PaperForm form;
    private PreviewPane preview;
    private Latest previewing;
    private Latest writing;
    private ScopedPlan shown;
    private boolean ownFilter;
    // what was proposed last: whatever else stands in the field was typed
    private String proposed = "";
    private Path written;

    /** What a preview shows, put together off the UI thread. */
    private record Put(String about, String caption, Preview text, String problem) {
    }

    /**
     * Made by the view.
     *
     * @param writers the forms of the plan itself that there are at present
     * @param sections those of extensions that there are at present
     */
    public PapersTab(TabServices services, Supplier<List<ReportWriter>> writers, Supplier<List<PaperSection>> sections) {
        this.services = services;
        this.theme = services.theme();
        this.writers = writers;
        this.sections = sections;
    }

    @Override
    public String id() {
        return "papers";
    }

    @Override
    public String help() {
        return "hand-over";
    }

    @Override
    public String title() {
        return PaperMessages.Title;
    }

    @Override
    public Control create(Composite parent) {
        sash = new SashForm(parent, SWT.HORIZONTAL);
        scroller = new ScrolledComposite(sash, SWT.V_SCROLL | SWT.H_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        form = new PaperForm(scroller, theme, new FormActions());
        scroller.setContent(form.control());
        scroller.addListener(SWT.Resize, _ -> fit());
        preview = new PreviewPane(sash, theme);
        // the longest name of a reader is read in full where the window is small
        sash.setWeights(8, 5);
        previewing = new Latest(services.background(), sash);
        writing = new Latest(services.background(), sash);
        return sash;
    }

    private void fit() {
        // what a language writes wider than there is room for is scrolled to, not cut off
        int least = form.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        scroller.setMinWidth(least);
        int width = Math.max(least, scroller.getClientArea().width);
        scroller.setMinHeight(form.control().computeSize(width, SWT.DEFAULT).y);
    }

    @Override
    public void show(ScopedPlan plan) {
        form.takeWriters(writers.get());
        shown = plan;
        followClients();
        update();
    }

    /** Takes over the filter of the Clients view, unless somebody wrote another here. */
    private void followClients() {
        if (!ownFilter) {
            form.where(services.clients().text(services.filters().filter()));
        }
    }

    /** What the Clients view shows is handed over. */
    public void takeClients() {
        ownFilter = false;
        followClients();
        update();
    }

    /** Offers a paper for a reader about what the Clients view shows; it is written by Enter. */
    public void offer(Reader reader) {
        form.choose(reader);
        takeClients();
        form.focus();
        form.writeNext();
    }

    private PlanIndex whole() {
        return services.plans().current().filter(w -> shown != null && w.model() == shown.index().model()).orElse(null);
    }

    private Handing handing() {
        PaperOrder order = form.order();
        ReportWriter writer = form.writer();
        PlanIndex whole = whole();
        return whole == null || whole.plan().isEmpty() || order == null && writer == null ? null
                : new Handing(order == null ? null : order.with(sections.get()), writer, shown, whole, form.where());
    }

    private void update() {
        Handing handing = handing();
        form.canWrite(false);
        if (handing == null) {
            previewing.cancel();
            form.about("");
            preview.show(PaperMessages.Preview, Preview.of(TabParts.whyEmpty(shown).orElseGet(() -> whole() == null
                    ? PaperMessages.NoPlan : NLS.bind(PaperMessages.NoPlanned, services.plans().target()))));
            return;
        }
        propose(handing);
        previewing.run(PaperMessages.Previewing, progress -> {
            try {
                PaperScope scope = handing.scope(services.clients(), services.workspace(), progress);
                int all = handing.scoped().clients().size();
                int some = scope.clients().size();
                String about = ScopeNames.of(handing.scoped().scope()) + ": " + (some == all
                        ? NLS.bind(PaperMessages.AboutAll, all) : NLS.bind(PaperMessages.AboutSome, some, all));
                if (handing.order() == null) {
                    return new Put(about, PaperMessages.Preview, Preview.of(PaperMessages.Plan), "");
                }
                String reason = handing.order().whyNot(scope).orElse(null);
                if (reason != null) {
                    return new Put(about, PaperMessages.Preview, Preview.of(reason), "");
                }
                Paper paper = handing.order().paper(scope);
                int sections = paper.sections().size();
                return new Put(about, Plural.bind(PaperMessages.PreviewOf, sections, PaperMessages.Preview, sections),
                        Preview.of(paper), "");
            } catch (QueryException e) {
                return new Put("", PaperMessages.Preview, Preview.of(""), NLS.bind(PaperMessages.FilterProblem,
                        e.column(), e.getMessage()));
            }
        }, put -> {
            form.problem(put.problem());
            form.about(put.about());
            form.canWrite(put.problem().isEmpty());
            if (!services.scopes().isComputing()) {
                form.focusNext();
            }
            preview.show(put.caption(), put.text());
            fit();
        });
    }

    /** Proposes a file by what is handed over, unless somebody named one. */
    private void propose(Handing handing) {
        String present = form.file();
        if (!present.isEmpty() && !present.equals(proposed)) {
            return;
        }
        String whom = handing.order() == null ? "plan" : handing.order().change() ? "change"
                : handing.order().reader().toString();
        String about = handing.scoped().scope().equals(Scope.EVERYTHING) ? "" : "-" + ScopeNames.of(handing.scoped().scope());
        String name = (whom + about + "-" + handing.whole().request().target()).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path folder = Path.of(services.kept(id()).get(FOLDER, System.getProperty("user.home", "")));
        proposed = folder.resolve(handing.isFolder() ? name + "-drafts" : name + "." + handing.extension()).toString();
        form.file(proposed);
    }

    private void write() {
        Handing handing = handing();
        Path target = target();
        if (handing == null || target == null) {
            form.result(PaperMessages.NoFile, false);
            return;
        }
        writing.run(NLS.bind(PaperMessages.Writing, target.getFileName()),
                _ -> !handing.isFolder() && Files.exists(target), exists -> {
                    if (!exists || MessageDialog.openQuestion(sash.getShell(), PaperMessages.ExistsTitle,
                            NLS.bind(PaperMessages.Exists, target))) {
                        write(handing, target);
                    }
                });
    }

    private void write(Handing handing, Path target) {
        form.result(NLS.bind(PaperMessages.Writing, target.getFileName()), false);
        writing.runSeen(NLS.bind(PaperMessages.Writing, target.getFileName()),
                progress -> handing.write(target, services.clients(), services.workspace(), progress), files -> {
                    written = target;
                    // whatever is handed over next gets a name of its own beside it
                    proposed = form.file();
                    if (target.getParent() != null) {
                        services.kept(id()).put(FOLDER, target.getParent().toString());
                    }
                    String told = handing.isFolder() ? NLS.bind(PaperMessages.WrittenFiles, files, target)
                            : NLS.bind(PaperMessages.Written, target);
                    form.result(told, true);
                    services.notices().tellWritten(told, target);
                    fit();
                }, problem -> {
                    form.result(problem, false);
                    fit();
                }, () -> form.result("", false));
    }

    private Path target() {
        try {
            return form.file().isEmpty() ? null : Path.of(form.file()).toAbsolutePath();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** What the form asks for. */
    private final class FormActions implements PaperForm.Actions {

        @Override
        public void changed() {
            ownFilter = form.reader() != null
                    && !form.where().equals(services.clients().text(services.filters().filter()));
            form.result("", false);
            update();
        }

        @Override
        public void asInClients() {
            takeClients();
        }

        @Override
        public void browse() {
            Handing handing = handing();
            if (handing != null) {
                Path target = target();
                services.files().save(sash.getShell(), new FileChooser.Request(PaperMessages.SaveTitle,
                        target == null ? "" : target.toString(), handing.isFolder() ? List.of()
                        : List.of(new FileChooser.Kind(form.formatTitle(), "*." + handing.extension()))))
                        .ifPresent(chosen -> form.file(chosen.toString()));
            }
        }

        @Override
        public void write() {
            PapersTab.this.write();
        }

        @Override
        public void open() {
            if (written != null) {
                services.opener().open(written);
            }
        }
    }

    @Override
    public void applyTheme() {
        sash.setBackground(theme.color(Token.BORDER));
        scroller.setBackground(theme.color(Token.SURFACE));
        form.applyTheme();
        preview.applyTheme();
    }

    @Override
    public void focus() {
        form.focus();
    }
}
