package org.lockkeeper.ui.clients.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.Scope;

/** Asks for a name and keeps what is shown under it: what is in scope, and of that what the filter lets through. */
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
        InputDialog dialog = new InputDialog(shell, ClientMessages.SaveTitle,
                NLS.bind(ClientMessages.SavePrompt, query), "",
                name -> name.isBlank() ? ClientMessages.SaveNoName : null);
        if (dialog.open() == Window.OK) {
            Optional.ofNullable(dialog.getValue()).ifPresent(name -> collections.save(name.strip(), query));
        }
    }
}
