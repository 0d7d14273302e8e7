package org.lockkeeper.ui.clients.internal;

import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.Scope;

/** Asks for a name and keeps clients under it: what is in scope and the filter lets through, or just those selected. */
@Creatable
public final class CollectionSaver {

    private final CollectionList collections;
    private final ClientLanguage clients;

    /** Made by injection. */
    @Inject
    public CollectionSaver(CollectionList collections, ClientLanguage clients) {
        this.collections = collections;
        this.clients = clients;
    }

    void save(Shell shell, Scope scope, ClientFilter filter) {
        String query = QueryText.all(List.of(scope.query(), clients.text(filter)));
        name(shell, NLS.bind(ClientMessages.SavePrompt, query)).ifPresent(name -> collections.save(name, query));
    }

    /** Asks for a name and keeps just these clients under it, whatever becomes of them. */
    void saveFixed(Shell shell, List<ClientRow> rows) {
        name(shell, rows.size() == 1 ? ClientMessages.FixPromptOne : NLS.bind(ClientMessages.FixPrompt,
                NumberFormat.getIntegerInstance().format(rows.size())))
                .ifPresent(name -> collections.saveFixed(name, rows));
    }

    private static Optional<String> name(Shell shell, String prompt) {
        InputDialog dialog = new InputDialog(shell, ClientMessages.SaveTitle, prompt, "",
                name -> name.isBlank() ? ClientMessages.SaveNoName : null);
        return dialog.open() == Window.OK ? Optional.ofNullable(dialog.getValue()).map(String::strip) : Optional.empty();
    }
}
