package org.lockkeeper.api.guard;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of virtual threads, which {@link Thread#getAllStackTraces} leaves out: the machine writes them, with all
 * others, into a file.
 */
final class VirtualStacks {

    private static final Pattern FRAME = Pattern.compile("\\s+(?:at )?(?:[^ /(]*/)*([^ /(]+)\\.([^ ./(]+)\\(.*");
    private static final String TEXT = String.class.getName();

    private VirtualStacks() {
    }

    /**
     * The class that has called a method, and waits for it now.
     *
     * @param method with its class
     * @return {@code null} where nobody has, or where that cannot be known
     */
    static @Nullable String whoCalls(String method) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("lockkeeper-threads-");
            Path dump = folder.resolve("dump.txt");
            ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                    "dumpThreads", new Object[] {dump.toString(), "TEXT_PLAIN"}, new String[] {TEXT, TEXT});
            return caller(Files.readAllLines(dump), method);
        } catch (IOException | JMException | RuntimeException e) {
            // another machine than the usual one, no room on the disk
            System.getLogger(VirtualStacks.class.getName()).log(Level.DEBUG, "virtual threads cannot be seen", e);
            return null;
        } finally {
            delete(folder);
        }
    }

    /** Frames are lines such as {@code at com.acme/com.acme.Kiosk.go(Kiosk.java:7)}, the innermost first. */
    static @Nullable String caller(List<String> lines, String method) {
        boolean isCalled = false;
        for (String line : lines) {
            Matcher frame = FRAME.matcher(line);
            if (line.startsWith("#")) {
                // another thread
                isCalled = false;
            } else if (frame.matches()) {
                String type = frame.group(1);
                if (isCalled && !type.equals("java.lang.System")) {
                    return type;
                }
                isCalled |= (type + "." + frame.group(2)).equals(method);
            }
        }
        return null;
    }

    private static void delete(@Nullable Path folder) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve("dump.txt"));
                Files.delete(folder);
            } catch (IOException e) {
                System.getLogger(VirtualStacks.class.getName()).log(Level.DEBUG, folder + " stays", e);
            }
        }
    }
}
