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
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("org.lockkeeper.api.guard.Origin", "the product's own list of bundles"),
            Map.entry("org.lockkeeper.api.guard.VirtualStacks", "stacks of threads that Java has just written"),
            Map.entry("org.lockkeeper.api.util.WholeFile", "locks the file that it writes"),
            Map.entry("org.lockkeeper.cli.Surroundings", "standard input, which is handed on as it is"),
            Map.entry("org.lockkeeper.cli.internal.command.MapOption", "a file of options that a person wrote"),
            Map.entry("org.lockkeeper.cli.internal.command.PasswordInput", "the first line of a file that holds a password"),
            Map.entry("org.lockkeeper.cli.internal.extension.ExtensionProject", "templates of the product"),
            Map.entry("org.lockkeeper.cli.internal.log.LogInput",
                    "a pipe with a name, handed to the log engine as it is"),
            Map.entry("org.lockkeeper.cli.internal.log.TextLines",
                    "writes the lines that the log engine found, with passwords hidden"),
            Map.entry("org.lockkeeper.directory.Trust", "certificates that a person names"),
            Map.entry("org.lockkeeper.extensions.internal.DevFolders", "the manifest of a bundle"),
            Map.entry("org.lockkeeper.extensions.internal.FolderState", "the product's own notes of what is installed"),
            Map.entry("org.lockkeeper.extensions.internal.ProductBundles", "the product's own list of bundles"),
            Map.entry("org.lockkeeper.extensions.internal.RepositoryZip", "a p2 repository, whose zip holds programs"),
            Map.entry("org.lockkeeper.intake.internal.Unrecognised", "tells a tar by its signature"),
            Map.entry("org.lockkeeper.intake.internal.directory.Ldif", "values in base64, which are UTF-8 in every LDIF"),
            Map.entry("org.lockkeeper.intake.internal.source.DiskContent", "hands the bytes to the readers of text"),
            Map.entry("org.lockkeeper.intake.internal.source.Walk", "tells an archive by its first bytes"),
            Map.entry("org.lockkeeper.intake.internal.xml.XmlFile",
                    "the encoding that XML declares, which XML's own parser reads"),
            Map.entry("org.lockkeeper.logs.files.ChannelBytes", "the log engine's bytes at a place, decoded by text"),
            Map.entry("org.lockkeeper.logs.files.FileSource", "the log engine's identity of files"),
            Map.entry("org.lockkeeper.logs.files.LogOpener", "opens for the readers of text"),
            Map.entry("org.lockkeeper.logs.files.LogTelling", "recognises formats by first lines in text's encoding"),
            Map.entry("org.lockkeeper.logs.kerio.MessageCatalogue", "a catalogue of the product"),
            Map.entry("org.lockkeeper.logs.kerio.Sections", "a catalogue that a person wrote"),
            Map.entry("org.lockkeeper.logs.search.Automaton",
                    "searches in bytes; a line that is no UTF-8 is decoded as it is shown"),
            Map.entry("org.lockkeeper.logs.search.Transcoder",
                    "searches in bytes; other encodings are decoded as they are shown"),
            Map.entry("org.lockkeeper.logs.view.mark.Highlighters", "the highlighters of the product"),
            Map.entry("org.lockkeeper.rcp.PersonalSettings", "the product's own file of settings"),
            Map.entry("org.lockkeeper.report.internal.HtmlPage", "a style sheet of the product"),
            Map.entry("org.lockkeeper.report.kit.Scripts", "scripts of the product"),
            Map.entry("org.lockkeeper.report.manual.ChangesPage", "the product's own list of changes"),
            Map.entry("org.lockkeeper.report.manual.WrittenPages", "pages of the product"),
            Map.entry("org.lockkeeper.report.model.UserMails", "words of the product"),
            Map.entry("org.lockkeeper.start.ConnectStart", "the product's own settings of OSGi"),
            Map.entry("org.lockkeeper.start.ConnectedJar", "jars of the product"),
            Map.entry("org.lockkeeper.start.Prepare", "the product's own list of bundles, and their manifests"),
            Map.entry("org.lockkeeper.start.StartFolder", "what the product wrote for its next start"),
            Map.entry("org.lockkeeper.start.UnsignedJar", "jars of the product"),
            Map.entry("org.lockkeeper.store.internal.PageCheck", "checksums of the database's pages"),
            Map.entry("org.lockkeeper.store.internal.WorkspaceLock", "the lock of the workspace, and who holds it"),
            Map.entry("org.lockkeeper.store.internal.exchange.WorkspaceRestore",
                    "an export of the product, whose hashes are checked"),
            Map.entry("org.lockkeeper.store.internal.overlay.OverlayContent", "the database's own files"),
            Map.entry("org.lockkeeper.store.internal.rows.BlockReader", "the store's own packed rows"),
            Map.entry("org.lockkeeper.store.internal.schema.Migration", "scripts of the product"),
            Map.entry("org.lockkeeper.ui.workbench.internal.about.Library", "the product's own list of libraries"),
            Map.entry("org.lockkeeper.ui.workbench.internal.settings.LiveSettings", "settings that the product exported"),
            Map.entry("org.lockkeeper.ui.logs.internal.format.UserCatalogue", "a catalogue that a person wrote"),
            Map.entry("org.lockkeeper.ui.workbench.internal.workspaces.RecentWorkspaces", "the product's own list of workspaces"),
            Map.entry("org.lockkeeper.ui.logs.internal.highlight.HighlighterDialog",
                    "a list of highlighters that a person wrote"));

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
