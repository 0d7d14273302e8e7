package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.core.inventory.age.ServiceCoverage;
import org.lockkeeper.ui.charts.Chart;
import org.lockkeeper.ui.charts.ChartCanvas;
import org.lockkeeper.ui.charts.ClientCharts;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The clients that are shown as charts; a click narrows them down. */
final class ChartsPane {

    // each import is worked out anew
    private static final int IMPORTS = 12;

    private final ClientLanguage clients;
    private final WorkspaceSession session;
    private final Background background;
    private final ThemeTokens theme;
    private final ScrolledComposite scrolled;
    private final Composite area;
    private final ChartCanvas servers;
    private final ChartCanvas versions;
    private final ChartCanvas coverage;
    private final ChartCanvas ages;
    private Task counting;
    private Task reading;

    ChartsPane(Composite parent, ClientLanguage clients, WorkspaceSession session, Background background,
            ThemeTokens theme, BiConsumer<Chart.Bar, Chart.Part> onChoose) {
        this.clients = clients;
        this.session = session;
        this.background = background;
        this.theme = theme;
        scrolled = WidgetIds.set(new ScrolledComposite(parent, SWT.V_SCROLL), "clients.charts");
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        area = new Composite(scrolled, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(8, 8).spacing(8, 8)
                .create());
        servers = chart("servers", ClientCharts.title("servers"), onChoose);
        versions = chart("versions", ClientMessages.ChartVersions, onChoose);
        coverage = chart("coverage", ClientMessages.ChartCoverage, onChoose);
        ages = chart("ages", ClientCharts.title("ages"), onChoose);
        scrolled.setContent(area);
        scrolled.addListener(SWT.Resize, _ -> layout());
        applyTheme();
    }

    private ChartCanvas chart(String id, String title, BiConsumer<Chart.Bar, Chart.Part> onChoose) {
        ChartCanvas canvas = new ChartCanvas(area, "clients.chart." + id, title, theme, onChoose);
        canvas.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return canvas;
    }

    Control control() {
        return scrolled;
    }

    void focus() {
        servers.setFocus();
    }

    private void layout() {
        area.layout(true, true);
        scrolled.setMinHeight(area.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
    }

    private Field<ClientRow> field(String id) {
        return clients.fields().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * Counts clients in the background and shows them.
     *
     * @param upTo the last import that the charts know of
     */
    void show(List<ClientRow> rows, long upTo) {
        Stream.of(counting, reading).filter(t -> t != null).forEach(Task::cancel);
        List<Field<ClientRow>> byVersion = List.of(field("connector"), field("version"));
        counting = background.task(ClientMessages.Counting, _ -> List.of(
                ClientCharts.servers(rows, clients.fields(), theme::word),
                ClientCharts.of("versions", ClientMessages.ChartVersions, rows, byVersion, FieldNames::value, theme::word),
                ClientCharts.ages(rows, clients.fields(), theme::word))).quiet().onDone(charts -> {
                    if (!scrolled.isDisposed()) {
                        servers.show(charts.get(0));
                        versions.show(charts.get(1));
                        ages.show(charts.get(2));
                        layout();
                    }
                }).start();
        reading = background.task(ClientMessages.Counting, progress -> ClientChart.of(ServiceCoverage.of(
                session.workspace(), upTo, IMPORTS, progress))).quiet().onDone(chart -> {
                    if (!scrolled.isDisposed()) {
                        coverage.show(chart);
                        layout();
                    }
                }).onProblem(_ -> { }).start();
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        scrolled.setBackground(theme.color(Token.BACKGROUND));
        area.setBackground(theme.color(Token.BACKGROUND));
        Stream.of(servers, versions, coverage, ages).forEach(Control::redraw);
    }
}
