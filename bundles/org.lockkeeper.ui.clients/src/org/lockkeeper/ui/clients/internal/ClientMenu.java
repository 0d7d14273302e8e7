package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsLines;
import org.lockkeeper.ui.proof.FirstEvidence;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Where one can go from a client. */
final class ClientMenu {

    private final Navigation navigation;
    private final ThemeTokens theme;
    private final RemarkOffer remarks;
    private final Consumer<List<ClientRow>> keep;

    /** @param keep keeps clients as a fixed collection */
    ClientMenu(Navigation navigation, ThemeTokens theme, RemarkOffer remarks, Consumer<List<ClientRow>> keep) {
        this.navigation = navigation;
        this.theme = theme;
        this.remarks = remarks;
        this.keep = keep;
    }

    /**
     * @param row the current one
     * @param selected all that are selected
     * @param shown all that are shown
     * @param impossible why nothing can be changed, nor asked why; empty where it can
     */
    void fill(Menu menu, ClientRow row, List<ClientRow> selected, List<ClientRow> shown, Optional<String> impossible) {
        if (row.plan() != null) {
            item(menu, ClientMessages.Why, Icon.WHY, () -> navigation.showWhy(row.plan())).setEnabled(impossible.isEmpty());
        }
        evidence(row).ifPresent(
                e -> item(menu, ClientMessages.ShowEvidence, Icon.FILE, () -> navigation.showEvidence(e)));
        String account = row.client().subject().account();
        if (account != null) {
            files(row).filter(f -> f.fileName().contains(".log")).findFirst().ifPresent(
                    log -> item(menu, ClientMessages.ShowLines, Icon.LOG, () -> navigation.open(PartIds.LOG,
                            ShowsLines.class, part -> part.showLines(log, List.of(account)))));
        }
        item(menu, ClientMessages.ShowServer, Icon.SERVER,
                () -> navigation.showServer(row.client().subject().server()));
        int before = menu.getItemCount();
        if (remarks.isPossible()) {
            remarks(menu, row, selected, shown);
        }
        impossible.ifPresent(reason -> {
            Stream.of(menu.getItems()).skip(before).forEach(item -> item.setEnabled(false));
            item(menu, reason, Icon.INFO, () -> { }).setEnabled(false);
        });
    }

    /** What people may note, state and keep of clients. */
    private void remarks(Menu menu, ClientRow row, List<ClientRow> selected, List<ClientRow> shown) {
        boolean several = selected.size() > 1;
        List<ClientRow> about = several ? selected : List.of(row);
        String which = NLS.bind(ClientMessages.Selected, Wording.number(about.size()));
        item(menu, several ? NLS.bind(ClientMessages.LabelThese, which) : ClientMessages.LabelThis, Icon.INFO,
                () -> remarks.remark(about));
        item(menu, several ? NLS.bind(ClientMessages.StateThese, which) : ClientMessages.StateThis, Icon.INFO,
                () -> remarks.state(about));
        if (!several && remarks.isHalf(row)) {
            item(menu, row.client().subject().computer() == null ? ClientMessages.LinkComputer : ClientMessages.LinkAccount,
                    Icon.INFO, () -> remarks.link(row));
        }
        item(menu, several ? NLS.bind(ClientMessages.FixThese, which) : ClientMessages.FixThis, Icon.FILTER,
                () -> keep.accept(about));
        if (shown.size() > about.size()) {
            String all = NLS.bind(ClientMessages.Shown, Wording.number(shown.size()));
            item(menu, NLS.bind(ClientMessages.LabelThese, all), Icon.INFO, () -> remarks.remark(shown));
            item(menu, NLS.bind(ClientMessages.StateThese, all), Icon.INFO, () -> remarks.state(shown));
            item(menu, NLS.bind(ClientMessages.FixThese, all), Icon.FILTER, () -> keep.accept(shown));
        }
    }

    private static Stream<Finding> findings(ClientRow row) {
        return row.plan() == null ? Stream.empty() : row.plan().findings().stream();
    }

    /** What speaks for the worst finding, else where the client was seen; not a mere statement. */
    private static Optional<Evidence> evidence(ClientRow row) {
        return row.plan() == null ? FirstEvidence.of(row.client()) : FirstEvidence.of(row.plan());
    }

    /** What names the client; the other logs of its server lie beside a log among them. */
    private static Stream<SourceFile> files(ClientRow row) {
        return Stream.concat(findings(row).flatMap(f -> f.evidence().stream()), row.client().sightings().stream())
                .map(Evidence::file).filter(f -> !f.isStatement());
    }

    private MenuItem item(Menu menu, String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setImage(theme.image(icon));
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }
}
