package org.lockkeeper.extensions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** What the framework reports, as sentences for people. */
final class Reasons {

    private static final Pattern REQUIREMENT = Pattern.compile("Unresolved requirement: ([^\\n]+)");
    private static final Pattern JAVA = Pattern.compile("Require-Capability: osgi\\.ee;.*?osgi\\.ee=JavaSE\\)\\(version>?=([0-9.]+)");
    private static final Pattern VERSION = Pattern.compile(";?\\s*(bundle-)?version=\"0\\.0\\.0\"");

    private Reasons() {
    }

    /** Why a bundle does not start, and what to do. */
    static String sentence(Throwable failure) {
        if (failure instanceof BundleException e && e.getType() == BundleException.RESOLVE_ERROR) {
            Matcher java = JAVA.matcher(String.valueOf(e.getMessage()));
            if (java.find()) {
                return "It is made for Java " + java.group(1) + ", and Lockkeeper runs on Java " + Runtime.version().feature()
                        + ". Start Lockkeeper with that Java (JAVA_HOME), or ask whoever made it for one for this Java.";
            }
            if (String.valueOf(e.getMessage()).contains("Require-Capability: osgi.native")) {
                return "It has native code, all of it for another system than this one (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + "). Ask whoever made it for one for this system.";
            }
            List<String> missing = new ArrayList<>();
            Matcher matcher = REQUIREMENT.matcher(String.valueOf(e.getMessage()));
            while (matcher.find()) {
                String requirement = VERSION.matcher(matcher.group(1)).replaceAll("").strip();
                if (!missing.contains(requirement)) {
                    missing.add(requirement);
                }
            }
            return missing.isEmpty() ? "It cannot be resolved: " + of(e) + "."
                    : "It needs what nothing here provides: " + String.join("; ", missing)
                            + ". Put the bundle that provides it beside it, or correct its manifest.";
        }
        if (failure instanceof Starting.EndlessException) {
            return "It does not start: " + of(failure) + ". Whoever made it has to find out what its activator waits for.";
        }
        Throwable cause = innermost(failure);
        return "It fails at its start (" + cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + firstLine(cause.getMessage()))
                + "). The log has the details for whoever made it.";
    }

    /** The first line of what a failure says. */
    static String of(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : firstLine(failure.getMessage());
    }

    /** Why a bundle is not taken, and what to do. */
    static String notInstalled(Throwable failure) {
        String reason = of(innermost(failure));
        return "It cannot be installed: its manifest is not understood (" + reason + "). Look for what is wrong in its headers,"
                + " such as names and versions in Import-Package, Export-Package, Require-Bundle.";
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
