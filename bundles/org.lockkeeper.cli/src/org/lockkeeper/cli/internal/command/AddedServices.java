package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.report.JsonReportWriter;

/** Services as other bundles bring them, made safe to be called. */
final class AddedServices {

    private static final String OURS = JsonReportWriter.class.getPackageName();

    private AddedServices() {
    }

    /** Writers of plans, ours first; of several of one name the first. */
    static List<ReportWriter> writers(List<ReportWriter> present) {
        List<ReportWriter> sorted = new ArrayList<>(present);
        sorted.sort(Comparator.comparing(AddedServices::isAdded));
        List<ReportWriter> writers = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(PlanCommand.TABLE));
        for (ReportWriter writer : sorted) {
            Foreign.reportWriter(writer).ifPresent(safe -> {
                if (names.add(safe.format().toLowerCase(Locale.ROOT))) {
                    writers.add(isAdded(writer) ? safe : writer);
                } else {
                    new ForeignFailures("report format", safe.format(), writer).tell(
                            "has a name that another format has", "It is left out; give it a name of its own.", null);
                }
            });
        }
        return List.copyOf(writers);
    }

    private static boolean isAdded(ReportWriter writer) {
        return !writer.getClass().getPackageName().equals(OURS);
    }

    /** Commands, by name; one that has a name of ours, or of one before it, is left out. */
    static List<ConsoleCommand> commands(List<ConsoleCommand> present) {
        Set<String> names = new HashSet<>(Commands.builtIn());
        List<ConsoleCommand> commands = new ArrayList<>();
        for (ConsoleCommand command : present) {
            Foreign.command(command).ifPresent(safe -> {
                if (names.add(safe.description().name())) {
                    commands.add(safe);
                } else {
                    new ForeignFailures("command", safe.description().name(), command).tell(
                            "has a name that another command has", "It is left out; give it a name of its own.", null);
                }
            });
        }
        commands.sort(Comparator.comparing(command -> command.description().name()));
        return List.copyOf(commands);
    }

    /** Attributes. */
    static List<AttributeProvider> attributes(List<AttributeProvider> present) {
        return present.stream().flatMap(provider -> Foreign.attributes(provider).stream()).toList();
    }
}
