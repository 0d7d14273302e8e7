package org.lockkeeper.intake.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;
import org.lockkeeper.text.lines.LineTracker;

/**
 * Opens XML of any encoding. Entities from outside are never fetched, those of the file are not replaced, and tags,
 * names and numbers of attributes are bounded; how deep elements may lie, and that a document type is refused, is for
 * whoever reads.
 */
public final class XmlFile implements AutoCloseable {

    /** How deep elements may lie in each other. */
    public static final int DEEPEST = 64;

    private static final String LONGEST_NAME = "1000";
    private static final String MOST_ATTRIBUTES = "200";
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private final InputStream in;
    private final LineTracker tracker;
    private final XMLStreamReader xml;

    private XmlFile(InputStream in, LineTracker tracker, XMLStreamReader xml) {
        this.in = in;
        this.tracker = tracker;
        this.xml = xml;
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it cannot be read
     */
    public static XmlFile open(ImportSource source) throws IOException {
        TextEncoding encoding = KnownStart.encoding(source);
        InputStream in = source.open();
        try {
            LineTracker tracker = new LineTracker(in, encoding);
            Reader text = !encoding.isWide() ? new TolerantReader(tracker, declared(source.head()))
                    : new TolerantReader(tracker, encoding);
            return new XmlFile(in, tracker, factory().createXMLStreamReader(new BoundedTags(text)));
        } catch (XMLStreamException e) {
            in.close();
            throw problem(e);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Charset declared(byte[] head) {
        Matcher m = ENCODING.matcher(new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1));
        // UTF-16 without its zero bytes is a wrong declaration
        if (m.find() && isSupported(m.group(1)) && !m.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
                && !m.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-32")
                && !m.group(1).equalsIgnoreCase("US-ASCII")) {
            return Charset.forName(m.group(1));
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            // what is declared may be any text
            return false;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxXMLNameLimit", LONGEST_NAME);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /** A parser's complaint in words that do not repeat the file's text: it may hold passwords. */
    public static IOException problem(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return io;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new IOException("is not well-formed XML" + (line > 0 ? " from line " + line + " on" : "")
                + "; what stands before was read", null);
    }

    /** The parser. */
    public XMLStreamReader parser() {
        return xml;
    }

    /** Line of the present event. */
    public long line() {
        return xml.getLocation().getLineNumber();
    }

    /** Byte offset of a line; lines are to be asked for in ascending order. */
    public long offsetOf(long line) {
        return tracker.offsetOf(line);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
