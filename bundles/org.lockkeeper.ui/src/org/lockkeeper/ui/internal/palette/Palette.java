package org.lockkeeper.ui.internal.palette;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.internal.settings.PreferencesOpener;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Help;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.settings.Setting;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.HelpTopic;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Everything that can be done and gone to, found by typing a part of its name: commands, views, servers, collections,
 * accounts, computers, rules, settings, pages of the help. Enter does it, Esc closes.
 */
public final class Palette extends Dialog {

    private static final int SHOWN = 200;
    private static final int NAMES = 12;

    private final ThemeTokens theme;
    private final Navigation navigation;
    private final List<PaletteEntry> entries = new ArrayList<>();
    private final Help help;
    private Everywhere everywhere = Everywhere.NOTHING;
    private boolean canFindHelp;
    private Text filter;
    private Table table;
    private PaletteEntry chosen;

    /** Made by injection. */
    @Inject
    public Palette(Dialogs dialogs, MApplication application, EModelService model, Bindings bindings,
            EHandlerService handlers, Navigation navigation, WorkspaceSession session, CollectionList collections,
            Background background, ThemeTokens theme, PreferencesOpener preferences, @Optional Help help) {
        super(dialogs.shell());
        this.theme = theme;
        this.navigation = navigation;
        this.help = help;
        setShellStyle(SWT.TOOL | SWT.RESIZE | SWT.APPLICATION_MODAL | SWT.CLOSE);
        for (Bindings.Bound command : bindings.commands()) {
            if (canExecute(handlers, command)) {
                entries.add(new PaletteEntry(command.title(), Messages.Palette_command, command.keys(), null,
                        () -> handlers.executeHandler(command.command())));
            }
        }
        for (MPart part : model.findElements(application, null, MPart.class, null)) {
            entries.add(new PaletteEntry(PartNames.of(part), Messages.Palette_view,
                    bindings.keysOfPart(part.getElementId()), null, () -> navigation.showPart(part.getElementId())));
        }
        for (Server server : session.model().servers()) {
            entries.add(new PaletteEntry(server.name(), Messages.Palette_server, "", Icon.SERVER,
                    () -> navigation.showServer(server.name())));
        }
        for (CollectionList.Item collection : collections.all()) {
            entries.add(new PaletteEntry(collection.name(), Messages.Palette_collection, "", Icon.FILTER,
                    () -> navigation.showClients(collection.scope(), ClientFilter.ALL)));
        }
        for (SettingsPage page : preferences.pages()) {
            addSetting(page.title(), preferences);
            page.settings().stream().filter(s -> !(s.form() instanceof Setting.Elsewhere))
                    .forEach(s -> addSetting(s.title(), preferences));
        }
        Workspace workspace = session.workspace();
        background.task(Messages.Palette_reading, _ -> Everywhere.of(workspace.model(), workspace.rules())).quiet()
                .onDone(this::know).start();
        if (help != null) {
            // the first question reads all pages
            background.task(Messages.Palette_reading, _ -> help.find("")).quiet().onDone(_ -> {
                canFindHelp = true;
                fillAgain();
            }).start();
        }
    }

    private void addSetting(String title, PreferencesOpener preferences) {
        entries.add(new PaletteEntry(title, Messages.Palette_setting, "", Icon.CONFIGURATION,
                () -> preferences.open(title)));
    }

    private void know(Everywhere read) {
        everywhere = read;
        fillAgain();
    }

    private void fillAgain() {
        if (table != null && !table.isDisposed() && !filter.getText().isBlank()) {
            fill();
        }
    }

    /** Handlers of extensions may fail at this too. */
    private static boolean canExecute(EHandlerService handlers, Bindings.Bound command) {
        try {
            return handlers.canExecute(command.command());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            new ForeignFailures("command", command.title(), handlers).tell("failed when it was asked whether it is"
                    + " possible now", "It is left out of the palette.", e);
            return false;
        }
    }

    @Override
    public int open() {
        int result = super.open();
        if (chosen != null) {
            chosen.action().run();
        }
        return result;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Palette_title);
        HelpTopic.set(shell, "search");
    }

    @Override
    protected Control createContents(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).create());
        area.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        filter = FilterField.create(area, "palette.filter", Messages.Palette_hint);
        table = WidgetIds.set(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "palette.table");
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(80),
                convertHeightInCharsToPixels(18)).create());
        Accessibles.name(table, Messages.Palette_title);
        for (int width : new int[] {44, 14, 20}) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setWidth(convertWidthInCharsToPixels(width));
        }
        FilterField.listen(filter, table, this::fill);
        filter.addListener(SWT.DefaultSelection, _ -> choose());
        table.addListener(SWT.DefaultSelection, _ -> choose());
        fill();
        return area;
    }

    private void fill() {
        String typed = filter.getText();
        table.setRedraw(false);
        table.removeAll();
        entries.stream().filter(e -> e.matches(typed)).limit(SHOWN).forEach(this::add);
        names(everywhere.accounts(), typed, "account", Messages.Palette_account, Icon.CLIENT);
        names(everywhere.computers(), typed, "computer", Messages.Palette_computer, Icon.CONFIGURATION);
        if (!typed.isBlank()) {
            everywhere.rules().stream().map(this::rule).filter(e -> e.matches(typed)).forEach(this::add);
            if (canFindHelp) {
                help.find(typed).stream().limit(NAMES).forEach(topic -> add(new PaletteEntry(topic.title(),
                        Messages.Palette_help, topic.chapter(), Icon.HELP, () -> help.show(topic.place()))));
            }
        }
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
        table.setRedraw(true);
    }

    private PaletteEntry rule(RuleDescription rule) {
        return new PaletteEntry(rule.id() + "  " + rule.title(), Messages.Palette_rule, "", Icon.WHY,
                () -> navigation.showClients(ClientFilter.rule(rule.id())));
    }

    private void names(List<Everywhere.Name> names, String typed, String field, String kind, Icon icon) {
        List<Everywhere.Name> found = Everywhere.find(names, typed, NAMES);
        found.stream().limit(NAMES).forEach(name -> add(new PaletteEntry(name.text(), kind, name.servers(), icon,
                () -> navigation.showClients(Scope.EVERYTHING, ClientFilter.ALL.withWhere(
                        QueryText.oneOf(field, List.of(name.text())))))));
        if (found.size() > NAMES) {
            TableItem more = new TableItem(table, SWT.NONE);
            more.setText(new String[] {Messages.Palette_more, kind, ""});
            more.setForeground(theme.color(Token.MUTED));
        }
    }

    private void add(PaletteEntry entry) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {entry.title().replace("&", ""), entry.kind(), entry.keys()});
        if (entry.icon() != null) {
            item.setImage(theme.image(entry.icon()));
        }
        item.setData(entry);
    }

    private void choose() {
        // the line that says that there is more is nothing to choose
        if (table.getSelectionIndex() >= 0 && table.getItem(table.getSelectionIndex()).getData() != null) {
            chosen = (PaletteEntry) table.getItem(table.getSelectionIndex()).getData();
            close();
        }
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle window = getParentShell() == null ? getShell().getMonitor().getClientArea()
                : getParentShell().getBounds();
        return new Point(window.x + (window.width - size.x) / 2, window.y + window.height / 8);
    }
}
