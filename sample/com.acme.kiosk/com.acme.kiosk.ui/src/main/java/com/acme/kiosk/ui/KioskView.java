package com.acme.kiosk.ui;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.jobs.Jobs;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.ThemeColor;
import org.lockkeeper.api.ui.Workbench;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.util.Texts;

/**
 * Shows the computers whose name begins with KIOSK, of the servers that everything is about. An example: follow the window,
 * work in the background, draw with a colour of your own in both themes, speak the user's language (messages.properties).
 */
public final class KioskView {

    private static final ThemeColor BAND = new ThemeColor(0x0B6E6E, 0x4FC3C3);

    private final Texts texts = Texts.of(KioskView.class);
    private final Workbench workbench;
    private final Jobs jobs;
    private Canvas band;
    private Label found;
    private org.eclipse.swt.widgets.List list;
    private Subscription scope;
    private Subscription theme;

    /** Made by injection. */
    @Inject
    public KioskView(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new GridLayout());
        band = new Canvas(parent, SWT.NONE);
        GridData high = new GridData(SWT.FILL, SWT.CENTER, true, false);
        high.heightHint = 3;
        band.setLayoutData(high);
        band.addPaintListener(e -> {
            int rgb = workbench.theme().color(BAND);
            e.gc.setBackground(new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
            e.gc.fillRectangle(band.getClientArea());
        });
        found = new Label(parent, SWT.NONE);
        found.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        list = new org.eclipse.swt.widgets.List(parent, SWT.SINGLE | SWT.V_SCROLL);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        list.addListener(SWT.DefaultSelection, _ -> {
            for (String computer : list.getSelection()) {
                workbench.go(Destination.Clients.where("computer = \"" + computer + "\""));
            }
        });
        Button all = new Button(parent, SWT.PUSH);
        all.setText(texts.get("all"));
        all.addListener(SWT.Selection, _ -> workbench.setScope(new Destination.Everything()));
        scope = workbench.listenToScope(this::show);
        theme = workbench.theme().listen(band::redraw);
        show();
    }

    private void show() {
        List<ClientPlan> clients = workbench.plan().map(plan -> plan.clients()).orElse(List.of());
        Display display = list.getDisplay();
        jobs.start(texts.get("looking"), _ -> clients.stream().map(client -> client.client().subject().computer())
                .filter(computer -> computer != null && computer.startsWith("KIOSK")).distinct().sorted().toList())
                .result().thenAccept(computers -> display.asyncExec(() -> fill(computers)));
    }

    private void fill(List<String> computers) {
        if (!list.isDisposed()) {
            list.setItems(computers.toArray(String[]::new));
            found.setText(texts.get("found", computers.size(), workbench.scopeName()));
        }
    }

    @Focus
    void focus() {
        list.setFocus();
    }

    @PreDestroy
    void close() {
        scope.close();
        theme.close();
    }
}
