package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.SelectionAction;

/** Takes services of other bundles as the product does, but has less patience. */
public final class Impatient {

    private static final Duration PATIENCE = Duration.ofMillis(600);
    /** Commands are run to their end, which a busy machine may take a while for. */
    private static final Duration RUNNING = Duration.ofSeconds(3);

    private Impatient() {
    }

    /** See {@link Foreign}; what does not even tell its id is left out there. */
    public static Optional<?> taken(Object service) {
        return switch (service) {
            case LogFormat format -> Foreign.logFormat(format, PATIENCE);
            case Importer importer -> Foreign.importer(importer, PATIENCE, PATIENCE);
            case ReportWriter writer -> Foreign.reportWriter(writer, PATIENCE, PATIENCE);
            case ClientSection section -> Foreign.clientSections(List.of(section), PATIENCE).stream().findFirst();
            case SearchSource source -> Foreign.searchSources(List.of(source), PATIENCE).stream().findFirst();
            case OverviewCard card -> Foreign.overviewCards(List.of(card), PATIENCE).stream().findFirst();
            case NavigatorNodes nodes -> Foreign.navigatorNodes(List.of(nodes), PATIENCE).stream().findFirst();
            case SelectionAction action -> Foreign.selectionActions(List.of(action), PATIENCE, PATIENCE).stream().findFirst();
            case Collector each -> Foreign.collectors(List.of(each), PATIENCE, PATIENCE).stream().findFirst();
            case HelpPages provider -> {
                List<HelpPage> pages = Foreign.helpPages(provider, PATIENCE);
                yield Optional.of((HelpPages) () -> pages);
            }
            case VersionData data -> Foreign.versionData(data, PATIENCE);
            case ColumnNames names -> Foreign.columnNames(names, PATIENCE);
            case PaperSection section -> Foreign.paperSections(List.of(section), PATIENCE, PATIENCE).stream().findFirst();
            case ConsoleCommand command -> Foreign.command(command, PATIENCE, RUNNING);
            case AttributeProvider provider -> Foreign.attributes(provider, PATIENCE);
            default -> Optional.of(service);
        };
    }
}
