import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a language that nobody speaks, {@code qps}, of the English texts in a copy of the product: each is in brackets, a third
 * longer and in letters with accents. What is on screen without brackets is not translated; where a bracket is missing,
 * something does not fit; where letters are boxes, a font is wrong. {@code java Pseudo.java PLUGINS}; see the script beside it.
 */
public final class Pseudo {

    private static final String PLAIN = "AEIOUYaeiouycdnrstzlLCDNRSTZ";
    private static final String ACCENTED = "\u00c1\u00cb\u00cf\u00d6\u0170\u00dd\u00e2\u0115\u00ee\u00f6\u0171\u00fd\u010d"
            + "\u010f\u0148\u0159\u0161\u0165\u017e\u013c\u013b\u010c\u010e\u0147\u0158\u0160\u0164\u017d";
    // what has to stay: places for values, line ends, links, and what filters and commands are made of
    private static final Pattern KEPT = Pattern.compile("\\{\\d+\\}|\\s+|--?\\w+|#\\w+|\\*\\.\\w+|</?a[^>]*>");
    private static final double LONGER = 0.35;

    private Pseudo() {
    }

    /** @param arguments the folder of the bundles */
    public static void main(String[] arguments) throws IOException {
        Path plugins = Path.of(arguments[0]);
        try (Stream<Path> all = Files.list(plugins)) {
            for (Path bundle : all.filter(p -> p.getFileName().toString().matches("org\\.lockkeeper\\..*\\.jar")).toList()) {
                try (FileSystem jar = FileSystems.newFileSystem(bundle); Stream<Path> files = Files.walk(jar.getPath("/"))) {
                    for (Path file : files.filter(p -> String.valueOf(p.getFileName())
                            .matches("messages\\.properties|bundle\\.properties")).toList()) {
                        translate(file, file.resolveSibling(file.getFileName().toString().replace(".", "_qps.")));
                    }
                    if (bundle.getFileName().toString().startsWith("org.lockkeeper.jface.words")) {
                        platform(plugins, jar);
                    }
                }
            }
        }
    }

    // the platform's own words are in the bundle that the translations of them belong to
    private static void platform(Path plugins, FileSystem words) throws IOException {
        try (Stream<Path> all = Files.list(plugins)) {
            Path jface = all.filter(p -> p.getFileName().toString().matches("org\\.eclipse\\.jface_.*\\.jar")).findFirst().orElseThrow();
            try (FileSystem jar = FileSystems.newFileSystem(jface)) {
                translate(jar.getPath("/org/eclipse/jface/messages.properties"),
                        words.getPath("/org/eclipse/jface/messages_qps.properties"));
            }
        }
    }

    private static void translate(Path english, Path pseudo) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(english)) {
            texts.load(in);
            texts.replaceAll((_, text) -> forms((String) text));
            try (Writer out = Files.newBufferedWriter(pseudo)) {
                texts.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String forms(String text) {
        return Stream.of(text.split("\\|", -1)).map(Pseudo::pseudo).reduce((a, b) -> a + "|" + b).orElseThrow();
    }

    private static String pseudo(String text) {
        String inner = text.strip();
        if (inner.replaceAll("\\{\\d+\\}", "").chars().noneMatch(Character::isLetter)) {
            return text;
        }
        StringBuilder said = new StringBuilder();
        Matcher kept = KEPT.matcher(inner);
        int at = 0;
        while (kept.find()) {
            said.append(accented(inner.substring(at, kept.start()))).append(kept.group());
            at = kept.end();
        }
        said.append(accented(inner.substring(at))).append("~".repeat((int) Math.ceil(inner.length() * LONGER)));
        return text.replace(inner, "[" + said + "]");
    }

    private static String accented(String text) {
        StringBuilder said = new StringBuilder();
        text.chars().forEach(c -> said.append(PLAIN.indexOf(c) < 0 ? (char) c : ACCENTED.charAt(PLAIN.indexOf(c))));
        return said.toString();
    }
}
