package org.lockkeeper.architecture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of sources, looked at before anything is compiled: {@code ./build} begins with it, so that an unused import is told in
 * seconds and not by the compiler of the bundles after minutes. It needs the JDK alone:
 * {@code java Form.java FOLDER} tells what is wrong, {@code java Form.java FOLDER --write} mends what can be mended.
 */
public final class Form {

    private static final int WIDTH = 200;
    private static final Set<String> LEFT_OUT = Set.of("target", ".tools", ".git", "samples", "resources", "seeds", "lib");
    private static final Pattern CHECKED = Pattern.compile(
            ".*\\.(java|java\\.txt|xml|e4xmi|properties|css|product|target|sh|MF|yml|pom)");
    private static final Pattern IMPORT = Pattern.compile("import (static )?([\\w.]+)\\.(\\w+|\\*);");

    private final Path root;
    private final boolean mending;
    private final List<String> problems = new ArrayList<>();
    private int files;

    private Form(Path root, boolean mending) {
        this.root = root;
        this.mending = mending;
    }

    /** Looks at a folder: exit code 1 where something is wrong. */
    public static void main(String... arguments) throws IOException {
        Form form = new Form(Path.of(arguments[0]).toAbsolutePath().normalize(),
                arguments.length > 1 && arguments[1].equals("--write"));
        form.look();
        form.problems.forEach(System.err::println);
        if (!form.problems.isEmpty()) {
            System.err.println("form: " + form.problems.size() + " problems in " + form.files + " files");
            System.exit(1);
        }
    }

    /** What is wrong in a folder: file, line, reason. */
    static List<String> problems(Path root) throws IOException {
        Form form = new Form(root, false);
        form.look();
        return form.problems;
    }

    private void look() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && LEFT_OUT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && CHECKED.matcher(file.getFileName().toString()).matches()) {
                    check(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void check(Path file) throws IOException {
        files++;
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            problem(file, 1, "no UTF-8");
            return;
        }
        if (mending) {
            String mended = mended(text, file.toString().endsWith(".java"));
            if (!mended.equals(text)) {
                Files.writeString(file, mended);
                text = mended;
            }
        }
        lines(file, text);
        if (file.toString().endsWith(".java")) {
            imports(file, text);
        }
    }

    private void problem(Path file, int line, String reason) {
        problems.add(root.relativize(file) + ":" + line + ": " + reason);
    }

    private void lines(Path file, String text) {
        boolean java = file.toString().endsWith(".java");
        // whose tables of cases are as wide as they have to be
        boolean tests = file.toString().contains(".tests");
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.endsWith("\r")) {
                problem(file, number, "a line ends with CR");
            } else if (!line.isEmpty() && line.isBlank() || line.endsWith(" ") && !file.toString().endsWith(".properties")
                    || line.endsWith("\t")) {
                problem(file, number, "blanks at the end of the line");
            }
            if (java && line.indexOf('\t') >= 0) {
                problem(file, number, "a tab");
            }
            if (java && !tests && line.length() > WIDTH) {
                problem(file, number, "a line of " + line.length() + " characters");
            }
        }
        if (text.startsWith("\uFEFF")) {
            problem(file, 1, "a byte order mark");
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            problem(file, number, "no end of line at the end");
        } else if (java && text.endsWith("\n\n")) {
            problem(file, number - 1, "empty lines at the end");
        }
    }

    private void imports(Path file, String text) {
        Set<String> seen = new HashSet<>();
        Set<String> words = words(text);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher matcher = IMPORT.matcher(line);
            if (matcher.matches()) {
                if (matcher.group(3).equals("*")) {
                    problem(file, number, "an import of all: " + line);
                } else if (!seen.add(line)) {
                    problem(file, number, "imported twice: " + line);
                } else if (isUnused(matcher, text, words)) {
                    problem(file, number, "unused: " + line);
                }
            }
        }
    }

    /** All names in a source but for its imports; those in documentation count, since links need imports, too. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        text.lines().filter(line -> !line.startsWith("import ")).forEach(line -> {
            int start = -1;
            for (int i = 0; i <= line.length(); i++) {
                boolean inside = i < line.length() && Character.isJavaIdentifierPart(line.charAt(i));
                if (inside && start < 0) {
                    start = i;
                } else if (!inside && start >= 0) {
                    words.add(line.substring(start, i));
                    start = -1;
                }
            }
        });
        return words;
    }

    private static boolean isUnused(Matcher imported, String text, Set<String> words) {
        boolean neighbour = imported.group(1) == null && text.contains("package " + imported.group(2) + ";");
        return neighbour || !imported.group(3).equals("*") && !words.contains(imported.group(3));
    }

    private static String mended(String text, boolean java) {
        String mended = text.replace("\r\n", "\n").replaceAll(java ? "[ \t]+\n" : "\t+\n", "\n");
        if (!java) {
            return mended;
        }
        Set<String> seen = new HashSet<>();
        Set<String> words = words(mended);
        StringBuilder kept = new StringBuilder();
        for (String line : mended.stripTrailing().split("\n", -1)) {
            Matcher matcher = IMPORT.matcher(line);
            if (!matcher.matches() || seen.add(line) && !isUnused(matcher, mended, words)) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
