package org.lockkeeper.intake.internal.config;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.xml.XmlFile;

/**
 * Walks through the XML of {@code mailserver.cfg} and {@code users.cfg}: {@code <config>} with {@code <table>},
 * {@code <list>}, {@code <listitem>} and {@code <variable>} (domain facts, "Server data folder"). A document type is
 * refused, entities from outside are never fetched, and messages never repeat the file's text: it holds passwords.
 */
final class CfgReader {

    private static final int LONGEST_VALUE = 64 * 1024;
    private static final Pattern ROOT = Pattern.compile("(?s)\\A(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*"
            + "(?:\\[.*?\\]\\s*)?>|\\s++)*+<config[\\s>/]");

    /** Receives what the file holds. */
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

    private final XmlFile file;
    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();

    private CfgReader(XmlFile file) {
        this.file = file;
        this.xml = file.parser();
    }

    /** Whether a file is XML with the root that Kerio's files have; its first bytes as text, else {@code null}. */
    static @Nullable String headOf(ImportSource source) {
        String text = KnownStart.text(source);
        return ROOT.matcher(text).lookingAt() ? text : null;
    }

    /**
     * Reads a file.
     *
     * @throws IOException with a message for people where it is refused or damaged; what came before was told
     */
    static void read(ImportSource source, Visitor visitor) throws IOException {
        try (XmlFile file = XmlFile.open(source)) {
            new CfgReader(file).read(visitor);
        } catch (XMLStreamException e) {
            throw XmlFile.problem(e);
        }
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
        long offset = file.offsetOf(line);
        if (element.equals("variable") && name != null) {
            boolean wanted = visitor.wants(name);
            String value = value(wanted);
            if (wanted) {
                visitor.variable(name, value, line, offset);
            }
            return;
        }
        open.push(element);
        if (open.size() > XmlFile.DEEPEST) {
            throw new IOException("has elements more than " + XmlFile.DEEPEST + " deep in line " + line + "; refused");
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
        return file.line();
    }
}
