package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.extension.ExtensionProject;
import org.lockkeeper.cli.internal.extension.Part;
import org.lockkeeper.cli.internal.extension.Sdk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper new-extension}: a project to start an extension from. */
@Command(name = "new-extension", sortOptions = false, sortSynopsis = false,
        description = {"Writes a Maven project of an extension: services, a view, tests, and a script that starts"
                + " Lockkeeper with them.", ""},
        footer = {
            "",
            "ID is the symbolic name of the bundle and its package, such as com.acme.kiosk. The project is built with the"
                    + " SDK that stands beside the product: a Maven repository in a folder.",
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Example|@",
            "  lockkeeper new-extension com.acme.kiosk --with rule,view --sdk ~/lockkeeper-sdk",
            "  cd com.acme.kiosk && mvn package && ./run extensions"})
final class NewExtensionCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "Name of the bundle.")
    private String id = "";

    @Option(names = "--with", paramLabel = "PART[,PART…]", order = 1, split = ",",
            description = "rule, importer, columns, format, report, section, field, command, versions, client, search, card,"
                    + " nodes, action, collector, help, view, settings; all of them where it is not given.")
    private List<String> with = List.of();

    @Option(names = "--sdk", paramLabel = "DIR", order = 2,
            description = "The unpacked SDK; default: lockkeeper-sdk in your home folder.")
    private @Nullable String sdk;

    @Option(names = {"-o", "--out"}, paramLabel = "DIR", order = 3,
            description = "The folder to write into; default: one named like the ID, here.")
    private @Nullable String out;

    @Mixin
    private final CommonOptions common;

    NewExtensionCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!ExtensionProject.isId(id)) {
            throw new ProblemException("\"" + id + "\" cannot be the name of an extension: expected the name of a package"
                    + " of your own in small letters, such as com.acme.kiosk.");
        }
        Path folder = session.path(out == null ? id : out).toAbsolutePath().normalize();
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
            throw new ProblemException(folder + " is there already; name another folder with --out.");
        }
        Path kit = sdk == null ? session.home().resolve("lockkeeper-sdk") : session.path(sdk).toAbsolutePath().normalize();
        ExtensionProject project = new ExtensionProject(id, parts(), session.version(),
                sdk == null ? ExtensionProject.USUAL_SDK : kit.toString(), product());
        Map<String, byte[]> files = new LinkedHashMap<>();
        project.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        FolderOutput.write(folder, folder.toString(), files);
        for (String script : List.of("run", "debug")) {
            if (!folder.resolve(script).toFile().setExecutable(true)) {
                session.messages().note("Start the script " + script + " with: bash " + script);
            }
        }
        if (!Files.isDirectory(kit)) {
            session.messages().warning("There is no SDK in " + kit + " yet; unpack lockkeeper-sdk-" + session.version()
                    + ".zip there, or build with -Dlockkeeper.sdk=DIR.");
        }
        Path usual = session.home().resolve(".m2/repository");
        if (Sdk.isAnotherKept(kit, usual)) {
            session.messages().warning("Maven keeps another SDK of this version and does not read this one: delete "
                    + usual.resolve("org/lockkeeper") + ".");
        }
        session.messages().note("Written to " + folder + ". Now: cd " + (out == null ? id : out)
                + " && mvn package && ./run extensions");
        return ExitCode.DONE;
    }

    /** The start script of the product that this class is of; whatever is on the path where it is run from elsewhere. */
    private static String product() {
        try {
            Path code = Path.of(NewExtensionCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path script = code.resolveSibling("../lockkeeper").normalize();
            return Files.isExecutable(script) && Files.isRegularFile(script) ? script.toString() : "lockkeeper";
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "lockkeeper";
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private Set<Part> parts() throws ProblemException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : with) {
            parts.add(Arrays.stream(Part.values()).filter(p -> p.name().equalsIgnoreCase(word.strip())).findFirst()
                    .orElseThrow(() -> new ProblemException("--with: there is no part \"" + word + "\"; there are "
                            + Arrays.stream(Part.values()).map(p -> p.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")) + ".")));
        }
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }
}
