package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One reading of every file: outside of {@code text} nobody opens files to read them, expands archives or makes text of
 * bytes, so nobody can have an own opinion of encodings, line ends and archives. Whoever has another reason than reading
 * what an administrator collected stands here with it.
 */
class RawReadingTest {

    /** What makes bytes of a file, or text of bytes. */
    private static final Map<String, Set<String>> READING = Map.ofEntries(
            Map.entry("java.nio.file.Files", Set.of("newInputStream", "newBufferedReader", "newByteChannel", "lines",
                    "readAllLines", "readString", "readAllBytes")),
            Map.entry("java.nio.channels.FileChannel", Set.of("open")),
            Map.entry("java.nio.channels.AsynchronousFileChannel", Set.of("open")),
            Map.entry("java.io.FileInputStream", Set.of("<init>")),
            Map.entry("java.io.FileReader", Set.of("<init>")),
            Map.entry("java.io.RandomAccessFile", Set.of("<init>")),
            Map.entry("java.io.InputStreamReader", Set.of("<init>")),
            Map.entry("java.util.Scanner", Set.of("<init>")),
            Map.entry("java.util.zip.ZipFile", Set.of("<init>")),
            Map.entry("java.util.zip.ZipInputStream", Set.of("<init>")),
            Map.entry("java.util.zip.GZIPInputStream", Set.of("<init>")),
            Map.entry("java.util.zip.InflaterInputStream", Set.of("<init>")),
            Map.entry("java.util.zip.Inflater", Set.of("<init>")),
            Map.entry("java.nio.charset.Charset", Set.of("decode", "newDecoder")));

    /** Classes that read all the same, and why. */
    private static final Map<String, String> REASONS = Map.ofEntries();

    private final Bundles bundles = Bundles.ofProject();

    @Test
    void onlyTextReadsRawBytesOfLogs() {
        Map<String, Set<String>> found = new TreeMap<>();
        List<String> others = bundles.names().stream().filter(n -> !n.equals("text")).toList();
        for (JavaClass type : bundles.classes(others)) {
            for (JavaCodeUnitAccess<?> access : accesses(type)) {
                if (isReading(access.getTarget())) {
                    String what = access.getTargetOwner().getSimpleName() + "." + access.getTarget().getName();
                    found.computeIfAbsent(outermost(type), _ -> new TreeSet<>()).add(what);
                }
            }
        }
        Map<String, Set<String>> wrong = new TreeMap<>(found);
        wrong.keySet().removeAll(REASONS.keySet());
        assertThat(wrong).as("classes outside of text that read raw bytes").isEmpty();
        assertThat(found.keySet()).as("classes with a reason that read no more").containsAll(REASONS.keySet());
    }

    private static List<JavaCodeUnitAccess<?>> accesses(JavaClass type) {
        List<JavaCodeUnitAccess<?>> accesses = new ArrayList<>(type.getCodeUnitCallsFromSelf());
        accesses.addAll(type.getCodeUnitReferencesFromSelf());
        return accesses;
    }

    private static boolean isReading(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        if (owner.equals("java.lang.String")) {
            // bytes, not characters
            return target.getName().equals("<init>") && !target.getRawParameterTypes().isEmpty()
                    && target.getRawParameterTypes().getFirst().getName().equals("[B");
        }
        return READING.getOrDefault(owner, Set.of()).contains(target.getName());
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        return name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
    }
}
