package org.lockkeeper.ui.logs.internal.links;

import java.util.List;
import java.util.Objects;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.view.rows.WhoIs;
import org.lockkeeper.logs.view.rows.WhoIs.Pair;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.TitledDialog;

/**
 * What is known of an account or an IP address: by the workspace, and by the logs that are open, each with the line
 * that says so. UI thread.
 */
final class WhoDialog extends TitledDialog {

    private static final String HELP = "log-tools#who-is-this";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 440;
    private static final int MOST = 40;

    private final LogServices services;
    private final List<WhoIs> asked;
    private final int logs;

    /**
     * @param logs how many logs were looked into
     */
    WhoDialog(Shell parent, LogServices services, List<WhoIs> asked, int logs) {
        super(parent, LogMessages.Who, HELP);
        this.services = services;
        this.asked = asked;
        this.logs = logs;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Page page = new Page(area, "log.who", services.theme());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(page.control());
        page.begin();
        for (WhoIs who : asked) {
            page.title(who.asked(), null, null);
            page.section(LogMessages.WhoWorkspace);
            workspace(page, who.asked());
            page.section(NLS.bind(LogMessages.WhoLogs, logs));
            logs(page, who);
        }
        page.end();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }

    private void workspace(Page page, String who) {
        List<Client> clients = services.session().model().clients().stream()
                .filter(c -> isMeant(c, who)).toList();
        List<Account> accounts = services.session().model().accounts().stream()
                .filter(a -> a.name().equalsIgnoreCase(who)).toList();
        for (Account account : accounts) {
            Fact<String> name = account.facts().get(Attribute.FULL_NAME);
            if (name.isKnown()) {
                page.paragraph(name.value());
                evidence(page, name);
            }
        }
        for (Client client : clients) {
            var subject = client.subject();
            page.link(NLS.bind(LogMessages.ClientItem, new Object[] {
                subject.account() == null ? LogMessages.AccountUnknown : subject.account(),
                subject.computer() == null ? LogMessages.ComputerUnknown : subject.computer(), subject.server()}),
                    () -> leave(() -> services.navigation().showClients(ClientFilter.client(subject))));
            page.indented(() -> {
                fact(page, client, Attribute.UPDATER_SERVICE);
                fact(page, client, Attribute.LAST_USED_AT);
                fact(page, client, Attribute.LAST_USED_FROM);
            });
        }
        if (clients.isEmpty() && accounts.isEmpty()) {
            page.muted(NLS.bind(LogMessages.WhoUnknown, who));
        }
    }

    private static boolean isMeant(Client client, String who) {
        return who.equalsIgnoreCase(client.subject().account())
                || who.equals(client.facts().get(Attribute.LAST_USED_FROM).value());
    }

    private <T> void fact(Page page, Client client, Attribute<T> attribute) {
        Fact<T> fact = client.facts().get(attribute);
        page.paragraph(NLS.bind(LogMessages.WhoFact, Wording.attribute(attribute), Wording.value(attribute, fact)));
        evidence(page, fact);
    }

    private void evidence(Page page, Fact<?> fact) {
        fact.best().filter(e -> !e.file().isStatement()).ifPresent(e -> page.indented(() -> page.link(
                NLS.bind(LogMessages.WhoLine, e.file().fileName(), e.line()), () -> go(e))
                .setToolTipText(e.file().location())));
    }

    private void logs(Page page, WhoIs who) {
        if (who.pairs().isEmpty()) {
            page.muted(NLS.bind(LogMessages.WhoNotInLogs, who.asked()));
        }
        pairs(page, LogMessages.WhoSignedIn, who.signedIn(), who.asked());
        pairs(page, LogMessages.WhoNamed, who.named(), who.asked());
        if (who.looked() < who.lines()) {
            page.muted(NLS.bind(LogMessages.WhoNewest, Counts.of(who.looked()), Counts.of(who.lines())));
        }
    }

    private void pairs(Page page, String title, List<Pair> pairs, String who) {
        if (pairs.isEmpty()) {
            return;
        }
        page.strong(title, null, null);
        for (Pair pair : pairs.subList(0, Math.min(MOST, pairs.size()))) {
            String other = Objects.equals(pair.address(), who) ? pair.account()
                    : pair.address() == null ? LogMessages.WhoNoAddress : pair.address();
            page.paragraph(NLS.bind(LogMessages.WhoCount, other, Counts.of(pair.lines())));
            page.indented(() -> {
                page.muted(pair.text());
                page.link(NLS.bind(LogMessages.WhoLine, LogOpener.fileName(pair.location()), pair.line()),
                        () -> go(new Evidence(LogState.fileAt(pair.location()), pair.line(), 0, null)))
                        .setToolTipText(pair.location());
            });
        }
        if (pairs.size() > MOST) {
            page.muted(NLS.bind(LogMessages.WhoMore, Counts.of(pairs.size() - MOST)));
        }
    }

    private void go(Evidence evidence) {
        leave(() -> services.navigation().showEvidence(evidence));
    }

    private void leave(Runnable action) {
        close();
        action.run();
    }
}
