package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.MessageTracer;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.ui.logs.internal.model.LineInfo;
import org.lockkeeper.ui.logs.internal.model.Row;
import org.lockkeeper.ui.navigation.ClientFilter;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.session.WorkspaceSession;

/** Where one can go from a line: to all lines of its message, to the clients of its account or address. UI thread. */
final class LogLinks {

    private static final int LOOKED_AT = 3_000;
    private static final int MOST_ITEMS = 25;

    private final LogScene scene;
    private final LineCanvas canvas;
    private final WorkspaceSession session;
    private final Navigation navigation;
    private final Consumer<String> note;
    private final MessageCatalogue catalogue = MessageCatalogue.builtIn();

    LogLinks(LogScene scene, LineCanvas canvas, WorkspaceSession session, Navigation navigation,
            Consumer<String> note) {
        this.scene = scene;
        this.canvas = canvas;
        this.session = session;
        this.navigation = navigation;
        this.note = note;
    }

    /** What is known about the current line; {@code null} where it is not there (yet). */
    LineInfo current() {
        Row row = canvas.currentLine();
        return row == null || scene.log() == null ? null : LineInfo.of(row, scene.log().aspects(), catalogue);
    }

    /** Shows all lines of the message that the current line is about. */
    void trace(Consumer<Matches> show) {
        Row row = canvas.currentLine();
        if (row == null || !MessageTracer.isTraceable(row.text())) {
            note.accept(LogMessages.NoMessage);
            return;
        }
        int mine = scene.generation();
        LogSet set = scene.log().set();
        scene.<Matches>task(LogMessages.Trace, progress -> new MessageTracer(set).trace(row.text(), progress))
                .onDone(rows -> {
                    if (scene.isCurrent(mine)) {
                        show.accept(rows);
                    }
                }).onProblem(note).start();
    }

    /** Shows the clients of the account in the current line, or asks which of those that its address stands for. */
    void who() {
        LineInfo info = current();
        if (info == null || info.account() == null && info.address() == null) {
            note.accept(LogMessages.NobodyNamed);
        } else if (info.account() != null && !clients(info.account()).isEmpty()) {
            show(clients(info.account()));
        } else if (info.address() != null) {
            whoIsAt(info.address());
        } else {
            note.accept(NLS.bind(LogMessages.NoClient, info.account()));
        }
    }

    private List<Client> clients(String account) {
        return session.model().clients().stream().filter(c -> account.equalsIgnoreCase(c.subject().account())).toList();
    }

    private void show(List<Client> clients) {
        if (clients.size() == 1) {
            navigation.showClients(ClientFilter.client(clients.getFirst().subject()));
            return;
        }
        Map<String, Runnable> items = new LinkedHashMap<>();
        for (Client client : clients) {
            var who = client.subject();
            items.put(NLS.bind(LogMessages.ClientItem, new Object[] {who.account(),
                who.computer() == null ? LogMessages.ComputerUnknown : who.computer(), who.server()}),
                    () -> navigation.showClients(ClientFilter.client(who)));
        }
        popUp(items);
    }

    private void whoIsAt(String address) {
        int mine = scene.generation();
        LogSet set = scene.log().set();
        scene.<Map<String, Integer>>task(NLS.bind(LogMessages.Looking, address), progress -> {
            LogSearch search = set.search(List.of(new Condition.Text(address, false)), null);
            search.run(progress, () -> { });
            Matches found = search.matches().getFirst();
            Map<String, Integer> accounts = new LinkedHashMap<>();
            for (long n = 0; n < Math.min(LOOKED_AT, found.size()); n++) {
                for (LogLine line : set.rows().lines(found.get(n), 1, LogFile.SHOWN_BYTES)) {
                    String account = LineInfo.accountIn(line.text());
                    if (account != null) {
                        accounts.merge(account, 1, Integer::sum);
                    }
                }
            }
            return accounts;
        }).onDone(accounts -> {
            if (scene.isCurrent(mine)) {
                choose(address, accounts);
            }
        }).onProblem(note).start();
    }

    private void choose(String address, Map<String, Integer> accounts) {
        if (accounts.isEmpty()) {
            note.accept(NLS.bind(LogMessages.NobodyAt, address));
            return;
        }
        List<Map.Entry<String, Integer>> often = new ArrayList<>(accounts.entrySet());
        often.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        Map<String, Runnable> items = new LinkedHashMap<>();
        for (var entry : often.subList(0, Math.min(MOST_ITEMS, often.size()))) {
            items.put(NLS.bind(LogMessages.AccountItem, entry.getKey(), entry.getValue()), () -> {
                List<Client> clients = clients(entry.getKey());
                if (clients.isEmpty()) {
                    note.accept(NLS.bind(LogMessages.NoClient, entry.getKey()));
                } else {
                    show(clients);
                }
            });
        }
        popUp(items);
    }

    private void popUp(Map<String, Runnable> items) {
        Menu menu = new Menu(canvas);
        items.forEach((text, action) -> {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(text.replace("&", "&&"));
            item.addListener(SWT.Selection, _ -> action.run());
        });
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(canvas.toDisplay(60, 40));
        menu.setVisible(true);
    }
}
