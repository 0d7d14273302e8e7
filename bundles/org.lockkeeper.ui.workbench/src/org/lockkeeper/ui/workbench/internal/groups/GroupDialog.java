package org.lockkeeper.ui.workbench.internal.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.core.inventory.servers.GroupColour;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.groups.GroupTokens;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.ColourSwatches;
import org.lockkeeper.ui.widgets.Hint;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks for name, colour, note and servers of a group. */
final class GroupDialog extends TitledDialog {

    private static final String HELP = "navigator#groups";
    private final ThemeTokens theme;
    private final ServerGroup group;
    private final List<ServerGroup> all;
    private final List<String> known;
    private final List<String> offered;
    private GroupColour colour;
    private Text name;
    private Label colourName;
    private Text note;
    private Table servers;
    private Hint hint;
    private WantedGroup wanted;

    /**
     * @param group the group to change; {@code null} for a new one
     * @param all the groups that there are
     * @param known names of the servers that can be chosen
     * @param offered names of those that are chosen in a new group at first
     */
    GroupDialog(Shell parent, ThemeTokens theme, ServerGroup group, List<ServerGroup> all, List<String> known,
            List<String> offered) {
        super(parent, group == null ? GroupMessages.NewTitle : NLS.bind(GroupMessages.EditTitle, group.name()), HELP);
        this.theme = theme;
        this.group = group;
        this.all = all;
        this.known = known;
        this.offered = offered;
        colour = group == null ? unused(all) : group.colour();
    }

    /** A colour that no group has yet. */
    private static GroupColour unused(List<ServerGroup> all) {
        for (GroupColour each : GroupColour.values()) {
            if (each != GroupColour.GREY && all.stream().noneMatch(g -> g.colour() == each)) {
                return each;
            }
        }
        return GroupColour.GREY;
    }

    /** Asks; empty where it was cancelled. */
    Optional<WantedGroup> ask() {
        return open() == Window.OK ? Optional.ofNullable(wanted) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 6).create());
        name = field(area, GroupMessages.Name, "group.name");
        colours(area);
        note = field(area, GroupMessages.Note, "group.note");
        if (group != null) {
            name.setText(group.name());
            note.setText(group.note());
        }
        Label label = new Label(area, SWT.NONE);
        label.setText(GroupMessages.Servers);
        label.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
        servers = WidgetIds.set(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "group.servers");
        servers.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(50),
                convertHeightInCharsToPixels(9)).create());
        Accessibles.name(servers, GroupMessages.Servers);
        for (String server : known) {
            TableItem item = new TableItem(servers, SWT.NONE);
            item.setText(server);
            item.setChecked(group == null ? offered.contains(server) : group.contains(server));
        }
        hint = new Hint(area, "group.hint");
        hint.control().setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).create());
        hint.watch(name);
        name.addListener(SWT.Modify, _ -> check());
        note.addListener(SWT.Modify, _ -> check());
        servers.addListener(SWT.Selection, _ -> check());
        return area;
    }

    private Text field(Composite area, String caption, String id) {
        Label label = new Label(area, SWT.NONE);
        label.setText(caption);
        Text field = WidgetIds.set(new Text(area, SWT.BORDER), id);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(50),
                SWT.DEFAULT).create());
        Accessibles.name(field, caption);
        return field;
    }

    private void colours(Composite area) {
        Label label = new Label(area, SWT.NONE);
        label.setText(GroupMessages.Colour);
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).create());
        ToolBar bar = WidgetIds.set(new ToolBar(row, SWT.FLAT), "group.colours");
        Accessibles.name(bar, GroupMessages.Colour);
        ColourSwatches swatches = new ColourSwatches(bar, theme);
        for (GroupColour each : GroupColour.values()) {
            ToolItem item = WidgetIds.set(new ToolItem(bar, SWT.RADIO), "group.colour." + each.id());
            item.setImage(swatches.of(GroupTokens.of(each)));
            item.setToolTipText(GroupMessages.of(each));
            item.setSelection(each == colour);
            item.addListener(SWT.Selection, _ -> {
                if (item.getSelection()) {
                    colour = each;
                    colourName.setText(GroupMessages.of(each));
                    colourName.requestLayout();
                    check();
                }
            });
        }
        // a colour is never told by itself alone
        colourName = new Label(row, SWT.NONE);
        colourName.setText(GroupMessages.of(colour));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.set(createButton(parent, IDialogConstants.OK_ID, group == null ? GroupMessages.Make : GroupMessages.Keep,
                true), "group.keep");
        WidgetIds.set(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
                "group.cancel");
        check();
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        List<String> in = new ArrayList<>();
        List<String> out = new ArrayList<>();
        for (TableItem item : servers.getItems()) {
            (item.getChecked() ? in : out).add(item.getText());
        }
        String called = name.getText().strip();
        wanted = new WantedGroup(called, colour, note.getText().strip(), in, out);
        boolean taken = all.stream().anyMatch(other -> (group == null || !other.id().equals(group.id()))
                && other.isCalled(called));
        if (called.isEmpty()) {
            hint.lacks(name, GroupMessages.NoName);
        } else if (taken) {
            hint.problem(NLS.bind(GroupMessages.NameTaken, called));
        } else {
            hint.clear();
        }
        getButton(IDialogConstants.OK_ID).setEnabled(!called.isEmpty() && !taken && (group == null || !wanted.isLike(group)));
    }
}
