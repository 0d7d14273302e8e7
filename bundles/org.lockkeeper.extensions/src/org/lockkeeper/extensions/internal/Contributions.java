package org.lockkeeper.extensions.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private interface Name {
        String of(Object service);
    }

    private static final Map<String, Name> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(UpgradeRule.class.getName(), s -> "rule " + ((UpgradeRule) s).description().id());
        KINDS.put(Importer.class.getName(), s -> "importer " + ((Importer) s).id());
        KINDS.put(LogFormat.class.getName(), s -> "log format " + ((LogFormat) s).id());
        KINDS.put(ReportWriter.class.getName(), s -> "report format " + ((ReportWriter) s).format());
        KINDS.put(HelpPages.class.getName(), _ -> "pages of the help");
    }

    private Contributions() {
    }

    /** What the bundle brings, for people; what is wrong with it is added to the problems. */
    static List<String> of(Bundle bundle, BundleContext context, List<String> problems) {
        Set<String> found = new TreeSet<>();
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        int components = declaredComponents(bundle);
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                Name name = KINDS.get(type);
                if (name != null) {
                    add(reference, type, name, context, found, problems);
                }
            }
        }
        if (components > 0 && found.isEmpty() && problems.isEmpty()) {
            problems.add("Its components (Service-Component) register no service of Lockkeeper: a file that is named"
                    + " is missing or malformed, or what a component asks for is not there.");
        }
        return new ArrayList<>(found);
    }

    private static int declaredComponents(Bundle bundle) {
        String header = bundle.getHeaders("").get("Service-Component");
        return header == null || header.isBlank() ? 0 : header.split(",").length;
    }

    private static void add(ServiceReference<?> reference, String type, Name name, BundleContext context,
            Set<String> found, List<String> problems) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String component = String.valueOf(reference.getProperty("component.name"));
        try {
            Object service = context.getService(reference);
            if (service == null) {
                problems.add("Its " + simple + " (component " + component
                        + ") cannot be made: the constructor or activation fails. The log has the details.");
                return;
            }
            found.add(name.of(service));
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            LOG.log(Level.WARNING, bundleOf(reference) + ": " + simple + " does not work", e);
            problems.add("Its " + simple + " (component " + component + ") does not say what it is: "
                    + e.getClass().getSimpleName() + ". The log has the details.");
        }
    }

    private static String bundleOf(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null ? "a bundle" : bundle.getSymbolicName();
    }
}
