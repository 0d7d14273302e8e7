package org.lockkeeper.ui.help.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.report.manual.Hit;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.report.manual.Place;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.FilterField;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Reads the manual: a field to search in, a list of pages, the page, back and forward. Where there is room, list and page
 * stand side by side; else the list of what was found takes the place of the page. UI thread.
 */
final class HelpBrowser {

    private static final int NARROW = 560;
    private static final int LIST = 220;

    private final Composite area;
    private final ThemeTokens theme;
    private final Trodden trodden = new Trodden();
    private final Text field;
    private final PageList list;
    private final PageView page;
    private ToolItem back;
    private ToolItem forward;
    private Manual manual;
    private Place wanted = new Place(Manual.CONTENTS, "");
    private boolean finding;

    HelpBrowser(Composite parent, ThemeTokens theme) {
        this.theme = theme;
        area = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(6, 4).create());
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).create());
        head.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, false).create());
        bar(head);
        field = FilterField.create(head, "help.search", HelpMessages.Search);
        list = new PageList(area, theme, this::chosen);
        list.control().setLayoutData(GridDataFactory.fillDefaults().grab(false, true).hint(LIST, 100).create());
        page = new PageView(area, theme, this::follow);
        page.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).create());
        page.say(HelpMessages.ReadingNow);
        field.addListener(SWT.Modify, _ -> find());
        field.addListener(SWT.DefaultSelection, _ -> list.first().ifPresent(first -> chosen(first, true)));
        field.addListener(SWT.KeyDown, this::typed);
        for (Control control : List.of(list.control(), page.control())) {
            control.addListener(SWT.KeyDown, this::stepByKey);
        }
        area.addListener(SWT.Resize, _ -> arrange());
        arrange();
    }

    private void bar(Composite head) {
        ToolBar bar = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
        back = item(bar, "help.back", Icon.BACK, HelpMessages.Back, this::back);
        forward = item(bar, "help.forward", Icon.FORWARD, HelpMessages.Forward, this::forward);
        item(bar, "help.contents", Icon.LIST, HelpMessages.ContentsHint, () -> show(Manual.CONTENTS))
                .setText(HelpMessages.Contents);
        enable();
    }

    private ToolItem item(ToolBar bar, String id, Icon icon, String tip, Runnable action) {
        ToolItem item = WidgetIds.set(new ToolItem(bar, SWT.PUSH), id);
        item.setImage(theme.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    Control control() {
        return area;
    }

    /** Called once the manual was read. */
    void open(Manual read) {
        if (!area.isDisposed()) {
            manual = read;
            find();
            show(wanted);
        }
    }

    /** Shows a place; an element id of a part is the page about that view. */
    void show(String place) {
        show(Place.of(place, Manual.CONTENTS));
    }

    private void show(Place place) {
        wanted = place;
        if (manual != null) {
            trodden.go(place);
            display(place);
        }
    }

    private void display(Place place) {
        HelpPage shown = manual.page(place.page()).orElseGet(() -> manual.pageOfView(place.page()));
        page.show(shown, place.anchor());
        list.select(shown);
        finding = false;
        arrange();
        enable();
    }

    void back() {
        trodden.step(-1).ifPresent(this::display);
    }

    void forward() {
        trodden.step(1).ifPresent(this::display);
    }

    private void enable() {
        back.setEnabled(trodden.canStep(-1));
        forward.setEnabled(trodden.canStep(1));
    }

    void search() {
        field.setFocus();
        field.selectAll();
    }

    void focus() {
        if (page.control().getVisible()) {
            page.control().setFocus();
        } else {
            list.control().setFocus();
        }
    }

    private void chosen(HelpPage chosen, boolean go) {
        // walking through the list shows pages where both are to be seen
        if (go || !isNarrow()) {
            show(new Place(chosen.id(), ""));
        }
        if (go) {
            page.control().setFocus();
        }
    }

    private void follow(String target) {
        if (Place.isOutside(target)) {
            Program.launch(target);
        } else {
            show(Place.of(target, wanted.page()));
        }
    }

    private void find() {
        if (manual == null) {
            return;
        }
        String words = field.getText().strip();
        finding = !words.isEmpty();
        if (finding) {
            List<Hit> hits = manual.find(words);
            list.showHits(hits, NLS.bind(HelpMessages.NoPages, words));
        } else {
            list.showContents(manual.chapters());
            manual.page(wanted.page()).ifPresent(list::select);
        }
        arrange();
    }

    private void typed(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            finding = true;
            arrange();
            list.focusFirst();
            event.doit = false;
        } else if (event.keyCode == SWT.ESC && !field.getText().isEmpty()) {
            field.setText("");
            event.doit = false;
        }
    }

    // in the view these keys are the window's; in a dialog nobody else takes them
    private void stepByKey(Event event) {
        if (event.keyCode == SWT.BS || event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_LEFT) {
            back();
            event.doit = false;
        } else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_RIGHT) {
            forward();
            event.doit = false;
        }
    }

    private boolean isNarrow() {
        return area.getClientArea().width < NARROW;
    }

    private void arrange() {
        boolean narrow = isNarrow();
        boolean listed = !narrow || finding;
        boolean read = !narrow || !finding;
        GridData ofList = see(list.control(), listed);
        ofList.grabExcessHorizontalSpace = narrow;
        see(page.control(), read);
        // the one that is alone has all of the width
        ofList.horizontalSpan = read ? 1 : 2;
        ((GridData) page.control().getLayoutData()).horizontalSpan = listed ? 1 : 2;
        area.layout(true);
    }

    private static GridData see(Control control, boolean seen) {
        GridData data = (GridData) control.getLayoutData();
        data.exclude = !seen;
        control.setVisible(seen);
        return data;
    }
}
