package org.lockkeeper.ui.help.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.report.manual.Chapter;
import org.lockkeeper.report.manual.Hit;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The list of pages: the table of contents, or what was found. UI thread. */
final class PageList {

    /** Told of the page that was chosen. */
    interface Chosen {

        /** @param go whether the reader goes on to the page, or only walks through the list */
        void page(HelpPage page, boolean go);
    }

    private final Tree tree;
    private final ThemeTokens theme;
    private final Chosen chosen;
    private boolean found;

    PageList(Composite parent, ThemeTokens theme, Chosen chosen) {
        this.theme = theme;
        this.chosen = chosen;
        tree = CssClass.CONTENT.set(WidgetIds.set(new Tree(parent, SWT.SINGLE | SWT.V_SCROLL), "help.pages"));
        Accessibles.name(tree, () -> found ? HelpMessages.Found : HelpMessages.Pages);
        tree.addListener(SWT.Selection, event -> tell(event, false));
        tree.addListener(SWT.DefaultSelection, event -> tell(event, true));
        // a click goes there at once, arrows only pass by
        tree.addListener(SWT.MouseUp, event -> {
            TreeItem under = tree.getItem(new Point(event.x, event.y));
            if (event.button == 1 && under != null && under.getData() instanceof HelpPage page) {
                chosen.page(page, true);
            }
        });
    }

    Tree control() {
        return tree;
    }

    private void tell(Event event, boolean go) {
        if (event.item instanceof TreeItem item && item.getData() instanceof HelpPage page) {
            chosen.page(page, go);
        } else if (go && event.item instanceof TreeItem chapter) {
            chapter.setExpanded(!chapter.getExpanded());
        }
    }

    void showContents(List<Chapter> chapters) {
        found = false;
        tree.setRedraw(false);
        tree.removeAll();
        for (Chapter chapter : chapters) {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setText(chapter.title());
            chapter.pages().forEach(page -> item(new TreeItem(item, SWT.NONE), page));
        }
        tree.setRedraw(true);
    }

    void showHits(List<Hit> hits, String none) {
        found = true;
        tree.setRedraw(false);
        tree.removeAll();
        hits.forEach(hit -> item(new TreeItem(tree, SWT.NONE), hit.page()));
        if (hits.isEmpty()) {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setText(none);
            item.setForeground(theme.color(Token.MUTED));
        }
        tree.setRedraw(true);
    }

    private void item(TreeItem item, HelpPage page) {
        item.setText(page.title());
        item.setData(page);
    }

    /** The first page that is listed; empty where none is. */
    Optional<HelpPage> first() {
        return tree.getItemCount() > 0 && tree.getItem(0).getData() instanceof HelpPage page ? Optional.of(page)
                : Optional.empty();
    }

    void focusFirst() {
        if (tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
        }
        tree.setFocus();
    }

    /** Selects a page where it is listed, without telling. */
    void select(HelpPage page) {
        for (TreeItem item : tree.getItems()) {
            if (page.equals(item.getData())) {
                tree.setSelection(item);
                return;
            }
            for (TreeItem below : item.getItems()) {
                if (page.equals(below.getData())) {
                    tree.setSelection(below);
                    return;
                }
            }
        }
        tree.deselectAll();
    }
}
