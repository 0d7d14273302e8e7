package org.lockkeeper.intake.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;
import org.lockkeeper.text.lines.LineTracker;

/**
 * Walks through the XML of {@code mailserver.cfg} and {@code users.cfg}: {@code <config>} with {@code <table>},
 * {@code <list>}, {@code <listitem>} and {@code <variable>} (domain facts, "Server data folder"). A document type is
 * refused, entities from outside are never fetched, and messages never repeat the file's text: it holds passwords.
 */
final class CfgReader {

    private static final int LONGEST_VALUE = 64 * 1024;
    private static final int DEEPEST = 64;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern ROOT = Pattern.compile("(?s)\\A(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*"
            + "(?:\\[.*?\\]\\s*)?>|\\s++)*+<config[\\s>/]");

    /** Is told of what the file holds. */
    interface Visitor {

        /** A table, list or list item begins. */
        default void begin(String element, String name, long line, long offset) {
        }

        /** A table, list or list item ends. */
        default void end(String element) {
        }

        /** Whether the value of a variable is wanted; passwords are not even read. */
        boolean wants(String name);

        /** A variable that was wanted. */
        void variable(String name, String value, long line, long offset);
    }

    private final LineTracker tracker;
    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();

    private CfgReader(LineTracker tracker, XMLStreamReader xml) {
        this.tracker = tracker;
        this.xml = xml;
    }

    /** Whether a file is XML with the root that Kerio's files have; its first bytes as text, else {@code null}. */
    static String headOf(ImportSource source) {
        byte[] head = source.head();
        String text = TextEncoding.detect(head).decode(head, 0, head.length);
        return ROOT.matcher(text).lookingAt() ? text : null;
    }

    /**
     * Reads a file.
     *
     * @throws IOException with a message for people where it is refused or damaged; what came before was told
     */
    static void read(ImportSource source, Visitor visitor) throws IOException {
        TextEncoding encoding = TextEncoding.detect(source.head());
        try (InputStream in = source.open()) {
            LineTracker tracker = new LineTracker(in, encoding);
            Reader text = !encoding.isWide() ? new TolerantReader(tracker, declared(source.head()))
                    : new TolerantReader(tracker, encoding);
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            new CfgReader(tracker, xml).read(visitor);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            // the parser's own message may quote the text
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IOException("is not well-formed XML" + (line > 0 ? " from line " + line + " on" : "")
                    + "; what stands before was read", null);
        }
    }

    private static Charset declared(byte[] head) {
        Matcher m = ENCODING.matcher(new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1));
        // UTF-16 without its zero bytes is a wrong declaration
        if (m.find() && Charset.isSupported(m.group(1)) && !m.group(1).toUpperCase().startsWith("UTF-16")
                && !m.group(1).toUpperCase().startsWith("UTF-32") && !m.group(1).equalsIgnoreCase("US-ASCII")) {
            return Charset.forName(m.group(1));
        }
        return StandardCharsets.UTF_8;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void read(Visitor visitor) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new IOException("has a document type (DOCTYPE) in line "
                        + line() + ", which Kerio's files never have and which can hide attacks; refused");
                case XMLStreamConstants.START_ELEMENT -> start(visitor);
                case XMLStreamConstants.END_ELEMENT -> {
                    String element = open.pop();
                    if (!element.equals("config")) {
                        visitor.end(element);
                    }
                }
                default -> {
                    // text between elements, comments
                }
            }
        }
    }

    private void start(Visitor visitor) throws XMLStreamException, IOException {
        String element = xml.getLocalName();
        String name = xml.getAttributeValue(null, "name");
        long line = line();
        long offset = tracker.offsetOf(line);
        if (element.equals("variable") && name != null) {
            boolean wanted = visitor.wants(name);
            String value = value(wanted);
            if (wanted) {
                visitor.variable(name, value, line, offset);
            }
            return;
        }
        open.push(element);
        if (open.size() > DEEPEST) {
            throw new IOException("has elements more than " + DEEPEST + " deep in line " + line + "; refused");
        }
        if (!element.equals("config")) {
            visitor.begin(element, name == null ? "" : name, line, offset);
        }
    }

    private String value(boolean wanted) throws XMLStreamException, IOException {
        StringBuilder value = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (wanted && depth == 1 && value.length() < LONGEST_VALUE) {
                        value.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(),
                                LONGEST_VALUE - value.length()));
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new IOException("ends within a variable");
                default -> {
                    // comments; entities of a document type, which is refused anyway
                }
            }
        }
        return value.toString().strip();
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }
}
