package org.lockkeeper.extensions.internal;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.ColumnNames;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.ui.NavigatorNodes;
import org.lockkeeper.api.ui.OverviewCard;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.SelectionAction;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * The services that a bundle brings. Each is asked for once, so that one that cannot be made is found here and not in
 * the middle of a plan.
 */
final class Contributions {

    private static final Logger LOG = System.getLogger(Contributions.class.getName());

    /** Of the bundle of the views, which is not there without a window. */
    private static final String SETTINGS_PAGE = "org.lockkeeper.ui.settings.SettingsPage";

    private interface Name {
        List<String> of(Object service);
    }

    private static final Map<String, Name> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(UpgradeRule.class.getName(), s -> one("rule", ((UpgradeRule) s).description().id()));
        KINDS.put(Importer.class.getName(), s -> one("importer", ((Importer) s).id()));
        KINDS.put(LogFormat.class.getName(), s -> one("log format", ((LogFormat) s).id()));
        KINDS.put(ReportWriter.class.getName(), s -> one("report format", ((ReportWriter) s).format()));
        KINDS.put(AttributeProvider.class.getName(), s -> ((AttributeProvider) s).attributes().stream()
                .map(a -> "field " + a.id()).toList());
        KINDS.put(ConsoleCommand.class.getName(), s -> one("command", ((ConsoleCommand) s).description().name()));
        KINDS.put(PaperSection.class.getName(), s -> one("section of papers", ((PaperSection) s).id()));
        KINDS.put(ColumnNames.class.getName(), s -> ((ColumnNames) s).names().keySet().stream()
                .map(field -> "names of columns: " + field).toList());
        KINDS.put(VersionData.class.getName(), s -> ((VersionData) s).stops().stream()
                .map(stop -> "version " + stop.version()).toList());
        KINDS.put(ClientSection.class.getName(), s -> one("section of Why?", ((ClientSection) s).id()));
        KINDS.put(SearchSource.class.getName(), s -> one("source of the search", ((SearchSource) s).id()));
        KINDS.put(OverviewCard.class.getName(), s -> one("card of the Overview", ((OverviewCard) s).id()));
        KINDS.put(NavigatorNodes.class.getName(), s -> one("nodes of the Navigator", ((NavigatorNodes) s).id()));
        KINDS.put(SelectionAction.class.getName(), s -> one("action", ((SelectionAction) s).id()));
        KINDS.put(Collector.class.getName(), s -> one("collector", ((Collector) s).id()));
        KINDS.put(SETTINGS_PAGE, _ -> List.of("page of preferences"));
        KINDS.put(HelpPages.class.getName(), _ -> List.of("pages of the help"));
    }

    private final BundleContext context;
    private final Starting starting;
    private boolean endless;

    Contributions(BundleContext context, Starting starting) {
        this.context = context;
        this.starting = starting;
    }

    /** Names of the types of services that Lockkeeper asks for. */
    static Set<String> types() {
        return Collections.unmodifiableSet(KINDS.keySet());
    }

    private static List<String> one(String kind, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("it has no name");
        }
        return List.of(kind + " " + name);
    }

    /** Whether a service of the bundle could not be made in time: whoever asks for it next would wait for it again. */
    boolean isEndless() {
        return endless;
    }

    /** What the bundle brings, for people; what is wrong with it is added to the problems. */
    List<String> of(Bundle bundle, List<String> problems) {
        Set<String> found = new TreeSet<>();
        Components components = Components.of(bundle, context);
        problems.addAll(components.problems());
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                Name name = KINDS.get(type);
                if (name != null && !endless) {
                    add(reference, type, name, components, found, problems);
                }
            }
        }
        if (bundle.getHeaders("").get("Service-Component") != null && found.isEmpty() && problems.isEmpty()) {
            problems.add("Its components (Service-Component) register no service of Lockkeeper: none of them provides one"
                    + " of its types, or the component runtime refuses them. The log has the details.");
        }
        return new ArrayList<>(found);
    }

    private void add(ServiceReference<?> reference, String type, Name name, Components components, Set<String> found,
            List<String> problems) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String component = String.valueOf(reference.getProperty("component.name"));
        boolean made = false;
        try {
            Optional<Object> service = starting.call(bundleOf(reference),
                    () -> Optional.<Object>ofNullable(context.getService(reference)));
            made = true;
            if (service.isPresent()) {
                found.addAll(starting.call(bundleOf(reference), () -> name.of(service.get())));
            } else {
                String reason = components.reason(component, type);
                problems.add("Its " + simple + " (component " + component + ") cannot be made: "
                        + (reason == null ? "the constructor or activation fails. The log has the details." : reason + "."));
            }
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            LOG.log(Level.WARNING, bundleOf(reference) + ": " + simple + " does not work", e);
            if (e instanceof Starting.EndlessException && !made) {
                endless = true;
                problems.add("Its " + simple + " (component " + component + ") cannot be made: " + e.getMessage()
                        + ". Whoever made it has to find out what its constructor or activation waits for.");
                return;
            }
            problems.add("Its " + simple + " (component " + component + ") does not say what it is: "
                    + (e instanceof Starting.EndlessException ? e.getMessage() : ForeignFailures.describe(e))
                    + ". The log has the details.");
        }
    }

    private static String bundleOf(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null ? "a bundle" : bundle.getSymbolicName();
    }
}
