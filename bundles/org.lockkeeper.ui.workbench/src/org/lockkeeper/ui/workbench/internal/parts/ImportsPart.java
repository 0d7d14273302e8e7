package org.lockkeeper.ui.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.inventory.sources.WatchedSources;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.SortKey;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsImport;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.session.PartUpdates;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.compare.Comparison;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;
import org.lockkeeper.ui.workbench.internal.imports.FileKinds;
import org.lockkeeper.ui.workbench.internal.imports.ImportNews;
import org.lockkeeper.ui.workbench.internal.imports.ImportWords;
import org.lockkeeper.ui.workbench.internal.imports.SourceWatch;
import org.lockkeeper.ui.workbench.internal.remarks.JournalWords;

/** The journal of imports, and what became of each file of the selected one. An import can be taken back here. */
public final class ImportsPart implements ShowsImport {

    private final WorkspaceSession session;
    private final Background background;
    private final Navigation navigation;
    private final GridFactory grids;
    private final PartUpdates updates;
    private final Selection selection;
    private final Dialogs dialogs;
    private final ThemeTokens theme;
    private final ImportOffer offer;
    private final SourceWatch watch;
    private final ImportNews news;
    private final PastSession past;
    private final Comparison comparison;
    private Grid<ImportEntry> imports;
    private Grid<JournalFile> files;
    private ImportEntry shown;

    /** Made by injection. */
    @Inject
    public ImportsPart(WorkspaceSession session, Background background, Navigation navigation, GridFactory grids,
            PartUpdates updates, Selection selection, Dialogs dialogs, ThemeTokens theme, ImportOffer offer,
            SourceWatch watch, ImportNews news, PastSession past, Comparison comparison) {
        this.session = session;
        this.background = background;
        this.navigation = navigation;
        this.grids = grids;
        this.updates = updates;
        this.selection = selection;
        this.dialogs = dialogs;
        this.theme = theme;
        this.offer = offer;
        this.watch = watch;
        this.news = news;
        this.past = past;
        this.comparison = comparison;
    }

    /** Called by the platform. */
    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        imports = grids.create(sash, "imports", Messages.Imports_noun, importColumns(), ImportEntry::id);
        files = grids.create(sash, "files", Messages.Files_noun, fileColumns(), f -> f.file().path());
        sash.setWeights(48, 52);
        imports.setSort(List.of(SortKey.down("id")));
        imports.onSelect(row -> row.ifPresent(this::select));
        imports.onMenu(menu -> {
            item(menu, Messages.Imports_undo, Icon.UNDO, () -> undo(false)).setEnabled(canUndo(false));
            imports.current().ifPresent(entry -> {
                item(menu, Messages.Imports_changed, Icon.LIST, () -> news.show(entry));
                item(menu, Messages.Imports_since, Icon.LIST, () -> news.showSince(entry))
                        .setEnabled(!entry.equals(session.imports().getLast()));
                item(menu, Messages.Imports_compare, Icon.LIST, () -> comparison.open(entry.id()));
                item(menu, Messages.Imports_asOf, Icon.CLIENT, () -> lookAt(entry))
                        .setEnabled(!entry.equals(session.imports().getLast()));
                sources(menu, entry);
            });
        });
        files.onOpen(file -> navigation.showEvidence(Evidence.ofFile(file.file(), null)));
        updates.closeWithPart(session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.JournalChanged) {
                updates.request();
            }
        }));
        updates.start(this::refresh);
    }

    private MenuItem item(Menu menu, String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(theme.image(icon));
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    /** Shows the clients as they were known then. */
    private void lookAt(ImportEntry entry) {
        navigation.showPart(PartIds.CLIENTS);
        past.look(entry);
    }

    private void sources(Menu menu, ImportEntry entry) {
        List<Path> paths = WatchedSources.recent(List.of(entry), session.workspace().directory());
        if (paths.isEmpty() || !session.isChangeable()) {
            return;
        }
        item(menu, Messages.Imports_again, Icon.IMPORT, () -> offer.offer(paths));
        MenuItem watched = new MenuItem(menu, SWT.CHECK);
        watched.setText(Messages.Imports_watch);
        watched.setSelection(paths.stream().allMatch(watch::isWatched));
        watched.addListener(SWT.Selection, _ -> paths.forEach(path -> watch.watch(path, watched.getSelection(),
                latest(path, entry))));
    }

    /** When a source was imported last. */
    private Instant latest(Path path, ImportEntry entry) {
        return session.imports().stream().filter(e -> WatchedSources.recent(List.of(e), Optional.empty()).contains(path))
                .map(ImportEntry::importedAt).max(Comparator.naturalOrder()).orElse(entry.importedAt());
    }

    private static List<GridColumn<ImportEntry>> importColumns() {
        return List.of(
                number("id", Messages.Imports_id, ImportEntry::id),
                GridColumn.<ImportEntry, Instant>of("at", Messages.Imports_at, ImportEntry::importedAt)
                        .order(Comparator.naturalOrder()).format(Wording::instant).width(22).build(),
                GridColumns.<ImportEntry>text("sources", Messages.Imports_sources,
                        JournalWords::of).width(30).build(),
                GridColumns.<ImportEntry>text("servers", Messages.Imports_servers,
                        e -> String.join(", ", e.servers())).width(18).build(),
                number("files", Messages.Imports_files, e -> e.files()),
                number("observations", Messages.Imports_observations, ImportEntry::observations),
                GridColumns.<ImportEntry>number("rejected", Messages.Imports_rejected, ImportEntry::rejected)
                        .color(e -> e.rejected() > 0 ? Token.MANUAL : null)
                        .icon(e -> e.rejected() > 0 ? Icon.WARNING : null).width(10).build());
    }

    private static GridColumn<ImportEntry> number(String id, String title, ToLongFunction<ImportEntry> value) {
        return GridColumns.<ImportEntry>number(id, title, e -> value.applyAsLong(e)).build();
    }

    private static List<GridColumn<JournalFile>> fileColumns() {
        return List.of(
                GridColumns.<JournalFile>text("path", Messages.Files_path, f -> Wording.path(f.file().path()))
                        .icon(FileKinds::icon)
                        .width(44).build(),
                GridColumns.<JournalFile>text("kind", Messages.Files_kind, FileKinds::of)
                        .color(f -> f.isRecognised() ? null : Token.UNKNOWN).width(20).build(),
                GridColumns.<JournalFile>text("server", Messages.Files_server, JournalFile::server).width(14).build(),
                GridColumns.<JournalFile>number("observations", Messages.Imports_observations,
                        JournalFile::observations).build(),
                GridColumns.<JournalFile>number("rejected", Messages.Imports_rejected, JournalFile::rejected)
                        .color(f -> f.rejected() > 0 ? Token.MANUAL : null).build(),
                GridColumns.<JournalFile>text("problem", Messages.Files_problem,
                        f -> ImportWords.ofWindow(f.problem())).width(40)
                        .color(_ -> Token.BLOCKED).build());
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        imports.setFocus();
    }

    @Override
    public void showImport(long importId) {
        imports.clearFilters();
        imports.select(importId);
    }

    private void refresh() {
        imports.setRows(session.imports());
        imports.setEmpty(session.state() == WorkspaceSession.State.OPEN ? Messages.Imports_none : "",
                () -> navigation.showPart(PartIds.OVERVIEW));
        if (shown != null && !session.imports().contains(shown)) {
            shown = null;
            files.setRows(List.of());
            files.setNote("");
        }
        if (shown == null && !session.imports().isEmpty()) {
            show(session.imports().getLast());
        }
    }

    private void select(ImportEntry entry) {
        selection.select(entry);
        show(entry);
    }

    private void show(ImportEntry entry) {
        if (entry.equals(shown)) {
            return;
        }
        shown = entry;
        files.setNote(NLS.bind(Messages.Files_ofImport, entry.id()));
        background.task(Messages.Files_reading, _ -> session.workspace().files(entry.id())).quiet()
                .onDone(read -> {
                    if (entry.equals(shown) && !files.table().isDisposed()) {
                        files.setRows(List.copyOf(read));
                    }
                }).start();
    }

    /**
     * Takes an import back, after asking.
     *
     * @param newest whether it is the newest; else the current one of the journal
     */
    public void undo(boolean newest) {
        toUndo(newest).ifPresent(entry -> {
            if (dialogs.confirm(Messages.Imports_undo, Plural.bind(Messages.Imports_undoQuestion, entry.observations(),
                    Long.toString(entry.id()), JournalWords.of(entry), entry.observations()), Messages.Imports_undo,
                    Messages.Cancel)) {
                session.undo(entry.id());
            }
        });
    }

    /** Whether there is an import to take back: the newest, or the current one of the journal. */
    public boolean canUndo(boolean newest) {
        return toUndo(newest).isPresent();
    }

    private Optional<ImportEntry> toUndo(boolean newest) {
        if (newest) {
            return session.imports().isEmpty() ? Optional.empty() : Optional.of(session.imports().getLast());
        }
        return imports == null ? Optional.empty() : imports.current();
    }
}
