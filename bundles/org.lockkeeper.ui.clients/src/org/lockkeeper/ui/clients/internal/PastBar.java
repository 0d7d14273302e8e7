package org.lockkeeper.ui.clients.internal;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The line over the clients that says that an earlier state is looked at, and leads back to now; not there while the
 * present is looked at.
 */
final class PastBar {

    private final PastSession past;
    private final ScopeSession scopes;
    private final ThemeTokens theme;
    private final Composite row;
    private final Label icon;
    private final Label says;
    private final Link back;

    PastBar(Composite parent, PastSession past, ScopeSession scopes, ThemeTokens theme) {
        this.past = past;
        this.scopes = scopes;
        this.theme = theme;
        row = WidgetIds.set(new Composite(parent, SWT.NONE), "clients.past");
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).spacing(6, 0).create());
        icon = new Label(row, SWT.NONE);
        says = WidgetIds.set(new Label(row, SWT.WRAP), "clients.past.says");
        says.setFont(theme.font(TextRole.STRONG));
        says.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT).create());
        back = WidgetIds.set(new Link(row, SWT.NONE), "clients.past.back");
        back.setText("<a>" + ClientMessages.PastBack + "</a>");
        back.addListener(SWT.Selection, _ -> past.leave());
        row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        show();
    }

    /** Whether an earlier state is looked at, so that nothing can be changed. */
    boolean isPast() {
        return past.after().isPresent();
    }

    /** What is looked at: of then, or of now; {@code null} until that is judged. */
    ScopedPlan plan() {
        return (isPast() ? past.current() : scopes.current()).orElse(null);
    }

    /** Whether what is looked at is still being judged. */
    boolean isComputing() {
        return isPast() ? past.current().isEmpty() : scopes.isComputing();
    }

    /** Why nothing can be changed; empty where it can. */
    Optional<String> reason() {
        return past.after().map(entry -> NLS.bind(ClientMessages.PastReason, entry.id()));
    }

    /** What a file of what is looked at is called: that it is of an earlier state is told by its name too. */
    String fileName(String name) {
        return past.after().map(entry -> name + "-import-" + entry.id()).orElse(name);
    }

    /** The last import that is looked at; {@link Long#MAX_VALUE} while the present is. */
    long upTo() {
        return past.after().map(ImportEntry::id).orElse(Long.MAX_VALUE);
    }

    /** Shows after which import, or goes. */
    void show() {
        past.after().ifPresent(entry -> says.setText(NLS.bind(ClientMessages.Past, entry.id(),
                Wording.instant(entry.importedAt()))));
        boolean shown = isPast();
        if (row.getVisible() != shown || ((GridData) row.getLayoutData()).exclude == shown) {
            row.setVisible(shown);
            ((GridData) row.getLayoutData()).exclude = !shown;
            row.getParent().layout(true, true);
        }
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.HEADER));
        for (Control child : row.getChildren()) {
            child.setBackground(theme.color(Token.HEADER));
            child.setForeground(theme.color(Token.HEADER_FOREGROUND));
        }
        back.setLinkForeground(theme.color(Token.LINK));
        icon.setImage(theme.image(Icon.WARNING));
    }
}
