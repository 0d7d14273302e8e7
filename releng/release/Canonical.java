import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes out of a product what differs from build to build and means nothing: when and where p2 put it together, and the
 * order in which it lists things. Two builds of the same sources then give equal archives, and no archive tells the
 * builder's folders. What p2 needs to add to the installation stays: its profile, which moves with the folder
 * ({@code p2.roaming}).
 *
 * <p>Arguments: the folder of the product, the time that stands for all, in ISO 8601.
 */
final class Canonical {

    private final Path product;
    private final long time;
    private final DocumentBuilder parser;
    private String builtIn = "";

    private Canonical(Path product, long time) throws Exception {
        this.product = product;
        this.time = time;
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser = factory.newDocumentBuilder();
    }

    public static void main(String[] arguments) throws Exception {
        new Canonical(Path.of(arguments[0]), Instant.parse(arguments[1]).toEpochMilli()).apply();
    }

    private void apply() throws Exception {
        properties(product.resolve("configuration/config.ini"));
        xml(product.resolve("artifacts.xml"));
        xml(product.resolve("configuration/org.eclipse.update/platform.xml"));
        // the cache holds what was downloaded for this very build, the settings where from
        delete(product.resolve("p2/org.eclipse.equinox.p2.core/cache"));
        delete(product.resolve("p2/org.eclipse.equinox.p2.engine/.settings"));
        profile(product.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile"));
    }

    /** Without the comment that tells when it was written, in the order of the keys. */
    private static void properties(Path file) throws IOException {
        Files.write(file, Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).sorted().toList());
    }

    private void xml(Path file) throws Exception {
        Files.write(file, canonical(Files.readAllBytes(file)));
    }

    /** Only the newest state of the installation; the earlier ones are steps of putting it together. */
    private void profile(Path states) throws Exception {
        Path newest = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(states)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".profile.gz")) {
                    Files.delete(file);
                } else if (newest == null || name.compareTo(newest.getFileName().toString()) > 0) {
                    if (newest != null) {
                        Files.delete(newest);
                    }
                    newest = file;
                } else {
                    Files.delete(file);
                }
            }
        }
        if (newest == null) {
            throw new IOException("There is no profile in " + states + ": p2 has changed how it keeps them");
        }
        byte[] content;
        // the folder of this build, as the profile tells it
        builtIn = "";
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(newest)))) {
            content = canonical(in.readAllBytes());
        }
        if (!builtIn.isEmpty() && new String(content, StandardCharsets.UTF_8).contains(builtIn)) {
            throw new IOException("The profile still tells the folder " + builtIn + ": p2 writes it somewhere new");
        }
        Files.delete(newest);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        Files.write(states.resolve(time + ".profile.gz"), packed.toByteArray());
    }

    private byte[] canonical(byte[] content) throws Exception {
        Document document = parser.parse(new ByteArrayInputStream(content));
        clean(document.getDocumentElement());
        document.setXmlStandalone(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // the instructions before the root are how p2 recognises its files
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    /** Sets times, empties places, drops blanks between elements, and puts what has no order in that of its text. */
    private String clean(Element element) {
        for (String attribute : List.of("timestamp", "date")) {
            if (element.hasAttribute(attribute)) {
                element.setAttribute(attribute, Long.toString(time));
            }
        }
        if (element.getTagName().equals("property")) {
            switch (element.getAttribute("name")) {
                case "p2.timestamp" -> element.setAttribute("value", Long.toString(time));
                // set anew at the first start, since the profile moves with its folder
                case "org.eclipse.equinox.p2.cache", "org.eclipse.equinox.p2.installFolder" -> {
                    builtIn = element.getAttribute("value");
                    element.setAttribute("value", "");
                }
                default -> { }
            }
        }
        record Child(Element element, String text) {
        }
        List<Child> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node : nodes(element)) {
            if (node instanceof Element child && child.getAttribute("name").startsWith("unzipped|")) {
                // which files an update would delete, by the folders of this build: nothing else would find them
                element.removeChild(node);
                element.setAttribute("size", Integer.toString(Integer.parseInt(element.getAttribute("size")) - 1));
            } else if (node instanceof Element child) {
                children.add(new Child(child, clean(child)));
                element.removeChild(node);
            } else if (node.getTextContent().isBlank()) {
                element.removeChild(node);
            } else {
                text.append(node.getTextContent());
            }
        }
        // lists only: things of several kinds stand in the order of their format
        if (children.stream().map(child -> child.element().getTagName()).distinct().count() == 1) {
            children.sort(Comparator.comparing(Child::text));
        }
        children.forEach(child -> element.appendChild(child.element()));
        StringBuilder whole = new StringBuilder(element.getTagName());
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            whole.append(' ').append(element.getAttributes().item(at));
        }
        children.forEach(child -> whole.append('<').append(child.text()).append('>'));
        return whole.append(text).toString();
    }

    private static List<Node> nodes(Element element) {
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < element.getChildNodes().getLength(); at++) {
            nodes.add(element.getChildNodes().item(at));
        }
        return nodes;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
