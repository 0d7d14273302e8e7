package org.lockkeeper.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others can see of the API's types: one line a type, one line a member, by the names of the types.
 *
 * @param types the lines of each type, the type's own first
 */
record ApiSignatures(Map<String, Set<String>> types) {

    private static final Set<AccessFlag> TOLD = Set.of(AccessFlag.PUBLIC, AccessFlag.PROTECTED, AccessFlag.STATIC,
            AccessFlag.FINAL, AccessFlag.ABSTRACT, AccessFlag.INTERFACE, AccessFlag.ENUM);
    private static final String MEMBER = "  ";

    /** Reads compiled classes. */
    static ApiSignatures ofClasses(Path folder, Set<String> withoutPackages) throws IOException {
        Map<String, Set<String>> types = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(file);
                String name = type.thisClass().asInternalName();
                boolean hidden = withoutPackages.stream().anyMatch(p -> name.startsWith(p.replace('.', '/') + "/"));
                if (!hidden && isVisible(type) && !name.endsWith("package-info")) {
                    types.put(name, lines(type, name));
                }
            }
        }
        return new ApiSignatures(types);
    }

    private static boolean isVisible(ClassModel type) {
        return type.flags().has(AccessFlag.PUBLIC) && type.findAttribute(Attributes.innerClasses())
                .map(inner -> inner.classes().stream()
                        .filter(c -> c.innerClass().asInternalName().equals(type.thisClass().asInternalName()))
                        .allMatch(c -> c.has(AccessFlag.PUBLIC))).orElse(true);
    }

    private static Set<String> lines(ClassModel type, String name) {
        Set<String> lines = new TreeSet<>();
        String generic = type.findAttribute(Attributes.signature()).map(s -> s.signature().stringValue())
                .orElse(type.superclass().map(s -> s.asInternalName()).orElse("") + " " + type.interfaces().stream()
                        .map(i -> i.asInternalName()).collect(Collectors.joining(" ")));
        lines.add(flags(type.flags().flags()) + " " + name + " : " + generic.strip());
        for (FieldModel field : type.fields()) {
            add(field.flags().flags(), field.fieldName().stringValue(), field.findAttribute(Attributes.signature())
                    .map(SignatureAttribute::signature).map(s -> s.stringValue())
                    .orElse(field.fieldType().stringValue()), lines);
        }
        // nobody overrides a method of a final type: records' own are final or not as the compiler likes
        boolean isFinal = type.flags().has(AccessFlag.FINAL);
        for (MethodModel method : type.methods()) {
            Set<AccessFlag> flags = new HashSet<>(method.flags().flags());
            if (isFinal) {
                flags.remove(AccessFlag.FINAL);
            }
            add(flags, method.methodName().stringValue(), method.findAttribute(Attributes.signature())
                    .map(SignatureAttribute::signature).map(s -> s.stringValue())
                    .orElse(method.methodType().stringValue()), lines);
        }
        return lines;
    }

    private static void add(Set<AccessFlag> flags, String name, String type, Set<String> lines) {
        boolean made = flags.contains(AccessFlag.SYNTHETIC) || name.startsWith("lambda$");
        if (!made && (flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED))) {
            lines.add(MEMBER + flags(flags) + " " + name + " " + type);
        }
    }

    private static String flags(Set<AccessFlag> flags) {
        return flags.stream().filter(TOLD::contains).map(f -> f.name().toLowerCase(java.util.Locale.ROOT)).sorted()
                .collect(Collectors.joining(" "));
    }

    /** Reads what {@link #write} wrote. */
    static ApiSignatures read(Path file) throws IOException {
        Map<String, Set<String>> types = new TreeMap<>();
        String type = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (!line.startsWith(MEMBER)) {
                String head = line.substring(0, line.indexOf(" : "));
                type = head.substring(head.lastIndexOf(' ') + 1);
            }
            types.computeIfAbsent(type, _ -> new TreeSet<>()).add(line);
        }
        return new ApiSignatures(types);
    }

    /** Writes all, for the next release to be held against. */
    void write(Path file, String version) {
        StringBuilder text = new StringBuilder("# What others can see of the API, version " + version + "\n");
        types.forEach((_, lines) -> {
            lines.stream().filter(l -> !l.startsWith(MEMBER)).forEach(l -> text.append(l).append('\n'));
            lines.stream().filter(l -> l.startsWith(MEMBER)).forEach(l -> text.append(l).append('\n'));
        });
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What of this would break those who use or implement it, if it became the other: what is gone or is otherwise, and
     * what they would have to implement anew.
     */
    List<String> brokenBy(ApiSignatures now) {
        List<String> broken = new ArrayList<>();
        types.forEach((type, lines) -> {
            Set<String> other = now.types.getOrDefault(type, Set.of());
            lines.stream().filter(line -> !other.contains(line)).forEach(line -> broken.add(type + ": gone: "
                    + line.strip()));
            boolean isInterface = lines.stream().anyMatch(l -> !l.startsWith(MEMBER) && l.contains("interface "));
            other.stream().filter(line -> isInterface && line.startsWith(MEMBER) && line.contains("abstract ")
                    && !lines.contains(line)).forEach(line -> broken.add(type + ": to be implemented: " + line.strip()));
        });
        return broken;
    }
}
