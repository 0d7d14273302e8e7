package org.lockkeeper.extensions.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.UpgradeRule;
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
        KINDS.put(SETTINGS_PAGE, _ -> List.of("page of preferences"));
        KINDS.put(HelpPages.class.getName(), _ -> List.of("pages of the help"));
    }

    private final BundleContext context;
    private final Starting starting;

    Contributions(BundleContext context, Starting starting) {
        this.context = context;
        this.starting = starting;
    }

    private static List<String> one(String kind, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("it has no name");
        }
        return List.of(kind + " " + name);
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
                if (name != null) {
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
        try {
            Optional<List<String>> names = starting.call(bundleOf(reference), () -> {
                Object service = context.getService(reference);
                return service == null ? Optional.<List<String>>empty() : Optional.of(name.of(service));
            });
            names.ifPresent(found::addAll);
            if (names.isEmpty()) {
                String reason = components.reason(component, type);
                problems.add("Its " + simple + " (component " + component + ") cannot be made: "
                        + (reason == null ? "the constructor or activation fails. The log has the details." : reason + "."));
            }
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            LOG.log(Level.WARNING, bundleOf(reference) + ": " + simple + " does not work", e);
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
