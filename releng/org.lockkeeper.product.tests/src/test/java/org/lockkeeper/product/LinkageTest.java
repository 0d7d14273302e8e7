package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SWT is another jar on every platform and only one of them is run here: the others are at least looked through for what is called. */
class LinkageTest {

    private static final String TOOLKIT = "org/eclipse/swt/";

    /** What one class declares. */
    private record Declared(List<String> parents, Set<String> members) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux/gtk/x86_64", "win32/win32/x86_64", "macosx/cocoa/x86_64", "macosx/cocoa/aarch64"})
    void theToolkitHasEveryMemberThatIsUsed(String platform) throws IOException {
        Map<String, Declared> toolkit = new HashMap<>();
        Map<String, Set<String>> used = new HashMap<>();
        for (Path jar : jars(Product.ROOT.resolve("../../..").normalize().resolve(platform))) {
            boolean swt = jar.getFileName().toString().startsWith("org.eclipse.swt.");
            try (JarFile file = new JarFile(jar.toFile())) {
                for (var entry : file.stream().filter(e -> e.getName().endsWith(".class") && !e.getName().startsWith("META-INF/")).toList()) {
                    ClassModel model;
                    try (var in = file.getInputStream(entry)) {
                        model = ClassFile.of().parse(in.readAllBytes());
                    }
                    if (swt) {
                        toolkit.put(model.thisClass().asInternalName(), declared(model));
                    } else {
                        use(model, jar.getFileName().toString(), used);
                    }
                }
            }
        }
        assertThat(toolkit).as("classes of SWT").hasSizeGreaterThan(300);
        Set<String> missing = new TreeSet<>();
        used.forEach((member, users) -> {
            int dot = member.indexOf('.');
            if (!declares(toolkit, member.substring(0, dot), member.substring(dot + 1))) {
                missing.add(member + " used by " + new TreeSet<>(users));
            }
        });
        assertThat(missing).isEmpty();
    }

    private static List<Path> jars(Path product) throws IOException {
        try (Stream<Path> files = Files.find(product, 6, (file, a) -> file.getParent().endsWith("plugins") && file.toString().endsWith(".jar"))) {
            return files.toList();
        }
    }

    private static Declared declared(ClassModel model) {
        List<String> parents = Stream.concat(model.superclass().stream(), model.interfaces().stream()).map(c -> c.asInternalName()).toList();
        Set<String> members = new HashSet<>();
        model.methods().forEach(m -> members.add(m.methodName().stringValue() + m.methodType().stringValue()));
        model.fields().forEach(f -> members.add(f.fieldName().stringValue()));
        return new Declared(parents, members);
    }

    private static void use(ClassModel model, String user, Map<String, Set<String>> used) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry reference && reference.owner().asInternalName().startsWith(TOOLKIT)) {
                String member = reference.name().stringValue() + (reference instanceof FieldRefEntry ? "" : reference.type().stringValue());
                // what platform fragments of E4 touch inside of SWT exists on their platform alone
                used.computeIfAbsent(reference.owner().asInternalName() + "." + member, m -> new HashSet<>()).add(user);
            }
        }
    }

    private static boolean declares(Map<String, Declared> toolkit, String owner, String member) {
        Declared declared = toolkit.get(owner);
        if (declared == null) {
            return !owner.startsWith(TOOLKIT);
        }
        return declared.members().contains(member) || declared.parents().stream().anyMatch(parent -> {
            if (parent.startsWith(TOOLKIT)) {
                return declares(toolkit, parent, member);
            }
            return inJava(parent, member);
        });
    }

    private static boolean inJava(String owner, String member) {
        int open = member.indexOf('(');
        String name = open < 0 ? member : member.substring(0, open);
        try {
            for (Class<?> c = Class.forName(owner.replace('/', '.')); c != null; c = c.getSuperclass()) {
                if (Stream.of(c.getDeclaredMethods()).anyMatch(m -> m.getName().equals(name)) || Stream.of(c.getMethods()).anyMatch(m -> m.getName().equals(name))) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
