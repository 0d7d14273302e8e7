package org.lockkeeper.logs.kerio;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.Sections.Section;

/**
 * Known messages: what they mean, why they are written, what to do. Read from plain text files, ours and any others:
 *
 * <pre>
 * # a comment
 * [updater-service-missing]
 * log:      warning
 * pattern:  ^User (\S+) does not have installed Kerio Updater Service
 * severity: warning
 * meaning:  ...
 *   a line that begins with blanks goes on
 * cause:    ...
 * remedy:   ...
 * source:   ...
 * </pre>
 *
 * Patterns are RE2 expressions that match a part of the line without its time; the first entry that fits counts. Of
 * {@code log:}, {@code severity:} ({@code info}, {@code warning}, {@code error}), {@code cause:} and {@code remedy:}
 * each may be missing: any log, {@code info}, not known, nothing to do. Where {@code severity:} is missing in a file
 * that is not ours, the entry only explains: how much its lines matter is told by our entries and by the log.
 */
public final class MessageCatalogue {

    /** Nothing is known. */
    public static final MessageCatalogue EMPTY = new MessageCatalogue(List.of());

    private static final List<String> KEYS = List.of("log", "pattern", "severity", "meaning", "cause", "remedy",
            "source");

    private final List<KnownMessage> known;
    private final List<KnownMessage> severest;

    private MessageCatalogue(List<KnownMessage> known) {
        this.known = List.copyOf(known);
        this.severest = known.stream().sorted(Comparator.comparing((KnownMessage k) -> k.entry().severity()).reversed())
                .toList();
    }

    /** The catalogue that comes with the program, read when it is first needed: many a command needs none. */
    public static MessageCatalogue builtIn() {
        return BuiltIn.CATALOGUE;
    }

    /** It never changes. */
    private static final class BuiltIn {
        private static final MessageCatalogue CATALOGUE = shipped();
    }

    private static MessageCatalogue shipped() {
        try (var in = MessageCatalogue.class.getResourceAsStream("kerio.messages")) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), "kerio.messages", true);
        } catch (IOException | ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param name of the file, for messages
     * @throws ProblemException where it is wrong, with the line
     * @throws IOException where it cannot be read
     */
    public static MessageCatalogue read(Reader reader, String name) throws IOException, ProblemException {
        return read(reader, name, false);
    }

    /**
     * Reads a file, in UTF-8.
     *
     * @throws ProblemException where it is not there, cannot be read or is wrong, with the reason
     */
    public static MessageCatalogue read(Path file) throws ProblemException {
        return Sections.read(file, MessageCatalogue::read);
    }

    private static MessageCatalogue read(Reader reader, String name, boolean ours)
            throws IOException, ProblemException {
        Sections sections = Sections.read(reader, name, KEYS, "relay-attempt");
        List<KnownMessage> known = new ArrayList<>();
        for (Section section : sections.sections()) {
            known.add(known(section, sections, ours));
        }
        return new MessageCatalogue(known);
    }

    private static KnownMessage known(Section section, Sections in, boolean ours) throws ProblemException {
        String id = section.id();
        for (String needed : List.of("pattern", "meaning", "source")) {
            if (section.joined(needed, "").isEmpty()) {
                throw in.wrong(section.number(), "[" + id + "] has no " + needed + ":");
            }
        }
        String severity = section.joined("severity", " ");
        if (!List.of("", "info", "warning", "error").contains(severity)) {
            throw in.wrong(section.lineOf("severity"), "the severity of [" + id + "] is none of info, warning, error");
        }
        Optional<ExpressionProblem> wrong = ExpressionProblem.of(section.joined("pattern", " "));
        if (wrong.isPresent()) {
            throw in.wrong(section.lineOf("pattern"), "the pattern of [" + id + "]: " + wrong.get().message());
        }
        CatalogueEntry entry = new CatalogueEntry(id, severity.isEmpty() ? LogSeverity.INFO
                : LogSeverity.valueOf(severity.toUpperCase(Locale.ROOT)), section.joined("meaning", " "),
                section.joined("cause", " "), section.joined("remedy", " "), section.joined("source", " "));
        return new KnownMessage(entry, section.joined("pattern", " "), Arrays.stream(section.joined("log", " ")
                .split("[, ]+")).filter(l -> !l.isEmpty()).toList(), ours, ours || !severity.isEmpty());
    }

    /** This catalogue and another, whose entries come first. */
    public MessageCatalogue with(MessageCatalogue other) {
        List<KnownMessage> all = new ArrayList<>(other.known);
        all.addAll(known);
        return new MessageCatalogue(all);
    }

    /**
     * The part of it that may be written to one log.
     *
     * @param log {@code mail}, {@code security} and so on
     */
    public MessageCatalogue of(String log) {
        return new MessageCatalogue(known.stream().filter(k -> k.isOf(log)).toList());
    }

    /** The part of it whose entries say how much their messages matter, and do not only explain them. */
    MessageCatalogue telling() {
        return new MessageCatalogue(known.stream().filter(KnownMessage::tellsSeverity).toList());
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** All entries in the order in which they are tried. */
    public List<CatalogueEntry> entries() {
        return known.stream().map(KnownMessage::entry).toList();
    }

    /**
     * What is known about a message.
     *
     * @param text of a record, without its time; of long ones the first 4,096 characters are looked at
     */
    public Optional<CatalogueEntry> find(String text) {
        for (KnownMessage k : known) {
            if (k.fits(text)) {
                return Optional.of(k.entry());
            }
        }
        return Optional.empty();
    }

    /**
     * How much a message matters: the highest severity of all entries that fit.
     *
     * @param text as for {@link #find}
     * @return empty where no entry fits
     */
    public Optional<LogSeverity> severity(String text) {
        for (KnownMessage k : severest) {
            if (k.fits(text)) {
                return Optional.of(k.entry().severity());
            }
        }
        return Optional.empty();
    }

    /**
     * Expressions for whole lines that find the messages of a severity, as
     * {@link org.lockkeeper.api.logs.LogFormat#severityExpressions} has them.
     *
     * @return empty where a pattern cannot be said of whole lines
     */
    Optional<List<String>> lineExpressions(LogSeverity severity) {
        List<String> expressions = new ArrayList<>();
        for (KnownMessage k : known) {
            if (k.entry().severity() == severity) {
                if (k.lineExpression().isEmpty()) {
                    return Optional.empty();
                }
                expressions.add(k.lineExpression().get());
            }
        }
        return Optional.of(expressions);
    }
}
