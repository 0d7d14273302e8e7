package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Looks at a bundle's additions to the window before the platform does, which passes over what it cannot use. */
final class FragmentCheck {

    private static final String CLASS = "bundleclass://";

    private FragmentCheck() {
    }

    /** Name of the bundle's model fragment; {@code null} where it has none. */
    static @Nullable String fragment(Bundle bundle) {
        String header = bundle.getHeaders("").get("Model-Fragment");
        if (header == null) {
            return null;
        }
        int directive = header.indexOf(';');
        return (directive < 0 ? header : header.substring(0, directive)).strip();
    }

    /**
     * What is wrong with it, as sentences.
     *
     * @param known ids of all elements that the application and other bundles have
     */
    static List<String> problems(Bundle bundle, Set<String> known) {
        String name = fragment(bundle);
        List<String> problems = new ArrayList<>();
        if (name == null) {
            return problems;
        }
        URL entry = bundle.getEntry(name);
        if (entry == null) {
            problems.add("Its manifest names the model fragment " + name + ", which is not in the bundle; its views,"
                    + " commands and menus are missing. Add the file, and name it in build.properties.");
            return problems;
        }
        Model model = new Model(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        try (InputStream in = entry.openStream()) {
            read(in, model);
        } catch (IOException | XMLStreamException e) {
            problems.add("Its model fragment " + name + " is no well-formed XML (" + firstLine(e.getMessage())
                    + "); its views, commands and menus are missing.");
            return problems;
        }
        model.classes().forEach(uri -> checkClass(uri, bundle, problems));
        for (String parent : model.parents()) {
            if (!parent.startsWith("xpath:") && !known.contains(parent) && !model.ids().contains(parent)) {
                problems.add("Its model fragment adds to \"" + parent + "\", which nothing has; what it adds there is"
                        + " missing. The places to add to are the constants of org.lockkeeper.api.ui.AnchorPoints.");
            }
        }
        return problems;
    }

    /** Adds the ids of the elements that a bundle brings; a fragment that cannot be read brings none. */
    static void addIds(Bundle bundle, Set<String> into) {
        for (String name : new String[] { fragment(bundle), "Application.e4xmi" }) {
            URL entry = name == null ? null : bundle.getEntry(name);
            if (entry != null) {
                Model model = new Model(into, new TreeSet<>(), new TreeSet<>());
                try (InputStream in = entry.openStream()) {
                    read(in, model);
                } catch (IOException | XMLStreamException e) {
                    // told where that bundle itself is looked at
                    System.getLogger(FragmentCheck.class.getName()).log(System.Logger.Level.DEBUG, name, e);
                }
            }
        }
    }

    /**
     * What is said of a class of the bundle itself; those of other bundles come and go without it.
     *
     * @param uri names bundle and class
     */
    private static void checkClass(String uri, Bundle bundle, List<String> problems) {
        String[] words = uri.substring(CLASS.length()).split("/");
        if (words.length < 2 || words[0].isEmpty()) {
            problems.add("Its model fragment names the class \"" + uri + "\"; expected is " + CLASS
                    + "name.of.bundle/name.of.package.Class.");
        } else if (words[0].equals(bundle.getSymbolicName())) {
            // not loaded: without a window it could not be
            if (bundle.getEntry(words[1].replace('.', '/') + ".class") == null) {
                problems.add("Its model fragment names the class " + words[1] + ", which is not in the bundle; what it is for"
                        + " stays empty. Correct the name, or add the class.");
            }
        } else if (Arrays.stream(bundle.getBundleContext() == null ? new Bundle[0] : bundle.getBundleContext().getBundles())
                .noneMatch(b -> words[0].equals(b.getSymbolicName()))) {
            problems.add("Its model fragment names a class of the bundle " + words[0] + ", which is not installed; what it is"
                    + " for stays empty. The name of this bundle is " + bundle.getSymbolicName() + ".");
        }
    }

    private record Model(Set<String> ids, Set<String> parents, Set<String> classes) {
    }

    private static void read(InputStream in, Model into) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                String id = reader.getAttributeValue(null, "elementId");
                if (id != null) {
                    into.ids().add(id);
                }
                String uri = reader.getAttributeValue(null, "contributionURI");
                if (uri != null && uri.startsWith(CLASS)) {
                    into.classes().add(uri);
                }
                String parent = reader.getAttributeValue(null, "parentElementId");
                if (parent != null) {
                    for (String each : parent.split(",")) {
                        into.parents().add(each.strip());
                    }
                }
            }
        }
        reader.close();
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("").strip();
    }
}
