package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The components that a bundle declares (header {@code Service-Component}), looked at before the component runtime passes
 * over what it cannot use.
 */
final class Components {

    private static final String HEADER = "Service-Component";

    private final Bundle bundle;
    private final Map<String, String> classes = new LinkedHashMap<>();
    /** Components whose constructors are given something. */
    private final Set<String> given = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private Components(Bundle bundle) {
        this.bundle = bundle;
    }

    /** What the bundle declares. */
    static Components of(Bundle bundle, BundleContext context) {
        Components components = new Components(bundle);
        String header = bundle.getHeaders("").get(HEADER);
        if (header != null) {
            for (String each : header.split(",")) {
                if (!each.isBlank()) {
                    components.read(each.strip(), context);
                }
            }
        }
        return components;
    }

    /** What is wrong with the declarations, as sentences. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(String name, BundleContext context) {
        int slash = name.lastIndexOf('/');
        var found = bundle.findEntries(slash < 0 ? "/" : name.substring(0, slash), name.substring(slash + 1), false);
        if (found == null) {
            problems.add("Its manifest names the component file " + name + " (" + HEADER + "), which is not in the bundle;"
                    + " what it declares is missing. Add the file to the jar.");
            return;
        }
        for (URL entry : Collections.list(found)) {
            try (InputStream in = entry.openStream()) {
                read(in, entry.getPath(), context);
            } catch (IOException | XMLStreamException e) {
                problems.add("Its component file " + entry.getPath() + " is no well-formed XML (" + Reasons.of(e)
                        + "); what it declares is missing.");
            }
        }
    }

    private void read(InputStream in, String file, BundleContext context) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        String component = null;
        boolean init = false;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "component" -> {
                        component = reader.getAttributeValue(null, "name");
                        init = reader.getAttributeValue(null, "init") != null;
                        switched(reader, file);
                    }
                    case "implementation" -> {
                        String type = reader.getAttributeValue(null, "class");
                        if (type == null) {
                            problems.add("Its component file " + file + " names no class (implementation class=\"…\"); the"
                                    + " component is missing. Add the name of the class.");
                        } else {
                            implementation(component == null ? type : component, type, file, init);
                        }
                    }
                    case "provide" -> offer(reader.getAttributeValue(null, "interface"), file);
                    case "reference" -> reference(reader, file, context);
                    default -> {
                        // nothing that can be missing
                    }
                }
            }
        }
        reader.close();
    }

    /** What keeps a component from being made though nothing is wrong with it. */
    private void switched(XMLStreamReader reader, String file) {
        String without = "Its component file " + file;
        if ("false".equals(reader.getAttributeValue(null, "enabled"))) {
            problems.add(without + " switches its component off (enabled=\"false\"), and nothing switches it on; it is missing."
                    + " Take that out.");
        }
        if (reader.getAttributeValue(null, "factory") != null) {
            problems.add(without + " declares a factory of components, for which Lockkeeper does not ask; the component is"
                    + " missing. Take factory=\"…\" out.");
        }
        if ("require".equals(reader.getAttributeValue(null, "configuration-policy"))) {
            problems.add(without + " makes its component wait for a configuration, which nothing here gives; it is missing."
                    + " Take configuration-policy=\"require\" out.");
        }
    }

    private void offer(@Nullable String type, String file) {
        if (type != null && type.startsWith("org.lockkeeper.") && !Contributions.types().contains(type)) {
            problems.add("Its component file " + file + " offers its service as " + type + ", which nobody asks for; it is"
                    + " missing. Types that Lockkeeper asks for: " + Contributions.types().stream()
                            .map(each -> each.substring(each.lastIndexOf('.') + 1)).sorted().collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void implementation(String name, String type, String file, boolean init) {
        if (classes.putIfAbsent(name, type) != null) {
            problems.add("Its component file " + file + " declares a component of the name " + name + ", as another one of the"
                    + " bundle does; one of them is missing. Give each a name of its own.");
        }
        if (init) {
            given.add(name);
        }
    }

    private void reference(XMLStreamReader reader, String file, BundleContext context) {
        String wanted = reader.getAttributeValue(null, "interface");
        String cardinality = reader.getAttributeValue(null, "cardinality");
        if (wanted != null && (cardinality == null || cardinality.startsWith("1"))
                && context.getServiceReference(wanted) == null) {
            problems.add("Its component file " + file + " asks for a service of the type " + wanted
                    + ", which nobody offers here; the component is missing. Make the reference optional"
                    + " (cardinality 0..1) or install what offers it.");
        }
    }

    /** Why the object of a component cannot be made, as far as its class tells: a sentence's end; null where it may. */
    @Nullable String reason(String component, String type) {
        String name = classes.get(component);
        if (name == null) {
            return null;
        }
        try {
            Class<?> found = bundle.loadClass(name);
            for (Class<?> each = found; each != null; each = each.getSuperclass()) {
                if (implementsType(each, type)) {
                    Class.forName(name, true, found.getClassLoader());
                    return making(found, given.contains(component));
                }
            }
            return "the class " + name + " does not implement " + type;
        } catch (ClassNotFoundException e) {
            return "the class " + name + " is not in the bundle";
        } catch (UnsupportedClassVersionError e) {
            return "the class " + name + " was compiled for a newer Java than this one, "
                    + Runtime.version().feature();
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).startsWith("Could not initialize")) {
                return "the class " + name + " fails when it is initialised";
            }
            return "the class " + name + " needs " + String.valueOf(e.getMessage()).replace('/', '.')
                    + ", which the manifest does not import";
        } catch (ExceptionInInitializerError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return "the class " + name + " fails when it is initialised: " + cause.getClass().getSimpleName();
        } catch (LinkageError e) {
            return "the class " + name + " is damaged: " + e.getClass().getSimpleName();
        }
    }

    /** Why nobody can make an object of a class; {@code null} where somebody may. */
    private static @Nullable String making(Class<?> type, boolean isGivenSomething) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return "the class " + type.getName() + " is abstract";
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            return "the class " + type.getName() + " is not public";
        }
        return isGivenSomething || Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0) ? null
                : "the class " + type.getName() + " has no public constructor without parameters";
    }

    private static boolean implementsType(Class<?> type, String wanted) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().equals(wanted) || implementsType(each, wanted)) {
                return true;
            }
        }
        return false;
    }
}
