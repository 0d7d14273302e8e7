package org.lockkeeper.sample.view;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceEvent;

/** How many clients have which version of Outlook. Everything it needs is handed to its constructor. */
public final class OutlookVersionsPart {

    private final Workspace workspace;
    private final UISynchronize ui;
    private final SampleMessages messages;
    private Table table;
    private Subscription subscription;

    /** Made by injection. */
    @Inject
    public OutlookVersionsPart(Workspace workspace, UISynchronize ui, @Translation SampleMessages messages) {
        this.workspace = workspace;
        this.ui = ui;
        this.messages = messages;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        // the workbench's tests find controls by this key
        table.setData("org.eclipse.swtbot.widget.key", "sample.outlookVersions");
        table.setHeaderVisible(true);
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = messages.tableName;
            }
        });
        column(messages.version, 220);
        column(messages.clients, 100);
        show(workspace.model());
        // events come on the thread of whoever changed the workspace: an import, for instance
        subscription = workspace.listen(event -> {
            if (event instanceof WorkspaceEvent.ModelChanged(Model model)) {
                ui.asyncExec(() -> show(model));
            }
        });
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void show(Model model) {
        if (table.isDisposed()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Client client : model.clients()) {
            counts.merge(client.facts().get(Attribute.OUTLOOK_VERSION).optional().orElse(messages.unknown), 1,
                    Integer::sum);
        }
        table.setRedraw(false);
        table.removeAll();
        counts.forEach((version, count) -> {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {version, count.toString()});
        });
        table.setRedraw(true);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void close() {
        subscription.close();
    }
}
