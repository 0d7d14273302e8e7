package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.extensions.ExtensionStore;
import org.lockkeeper.extensions.JarSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper extensions}: what is installed beside the product. */
@Command(name = "extensions", sortOptions = false, sortSynopsis = false,
        description = {"Lists what is installed beside the product: name, version, state, what it contributes, and why"
                + " it does not take part.", ""},
        footer = {
            "",
            "@|bold Fields|@  id, version, state (active, partial, refused, replaced, disabled), contributes (a list),"
                    + " problems (a list), title, origin (the file), from (what it was installed from), signature",
            "",
            "--install takes the jar of a bundle or a zipped p2 repository. A newer version takes the place of an older"
                    + " one. What is removed leaves nothing behind. An extension that takes the program down when it is"
                    + " started is disabled at the next start. Changes hold from the next start on.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 all take part     1 error, or at least one does not take part wholly",
            "",
            "@|bold Examples|@",
            "  lockkeeper extensions",
            "  lockkeeper extensions --install com.acme.kiosk-1.0.0.jar",
            "  lockkeeper extensions --disable com.acme.kiosk",
            "  lockkeeper extensions --where \"state = refused\" --format json"})
final class ExtensionsCommand implements Callable<Integer> {

    private static final List<Field<Extension>> COLUMNS = List.of(
            shown("id", FieldKind.TEXT, Extension::id),
            shown("version", FieldKind.TEXT, Extension::version),
            shown("state", FieldKind.TEXT, e -> e.state().name().toLowerCase(Locale.ROOT)),
            shown("contributes", FieldKind.TEXTS, Extension::contributes),
            shown("problems", FieldKind.TEXTS, Extension::problems),
            more("title", FieldKind.TEXT, Extension::title),
            more("origin", FieldKind.TEXT, Extension::origin),
            more("signature", FieldKind.TEXT, e -> JarSignature.describe(Path.of(e.origin()))));

    private final Session session;

    @Option(names = "--install", paramLabel = "FILE", order = 1,
            description = "Install a jar, or the bundles of a zipped p2 repository.")
    private @Nullable String install;

    @Option(names = "--disable", paramLabel = "ID", order = 2, description = "Switch one off.")
    private @Nullable String disable;

    @Option(names = "--enable", paramLabel = "ID", order = 3, description = "Switch one on again.")
    private @Nullable String enable;

    @Option(names = "--remove", paramLabel = "ID", order = 4, description = "Delete one from the folder of extensions.")
    private @Nullable String remove;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    ExtensionsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        List<String> doings = Stream.of(install, disable, enable, remove).filter(Objects::nonNull).toList();
        if (doings.size() > 1) {
            throw new ProblemException("--install, --disable, --enable and --remove cannot be combined; give one of them.");
        }
        if (!doings.isEmpty()) {
            return change();
        }
        List<Extension> extensions = session.extensions();
        List<Field<Extension>> columns = new ArrayList<>(COLUMNS);
        columns.add(more("from", FieldKind.TEXT, this::from));
        list.print(new Listing<>("extension", List.copyOf(columns), extensions, _ -> null), session);
        return extensions.stream().allMatch(Extension::isSound) ? ExitCode.DONE : ExitCode.ERROR;
    }

    private @Nullable String from(Extension extension) {
        try {
            return session.extensionStore().from(extension.id()).orElse(null);
        } catch (ProblemException e) {
            // without a folder nothing was installed into it
            return null;
        }
    }

    private int change() throws ProblemException, IOException {
        ExtensionStore store = session.extensionStore();
        if (install != null) {
            return tell(store, store.install(session.path(install)));
        }
        Set<Extension> before = Set.copyOf(session.extensions());
        if (remove != null) {
            store.remove(remove);
            session.messages().note(remove + " is removed from " + store.folder() + ".");
        } else if (enable != null) {
            store.setEnabled(enable, true);
            session.messages().note(enable + " takes part again from the next start on.");
        } else if (disable != null) {
            store.setEnabled(disable, false);
            session.messages().note(disable + " is switched off from the next start on.");
        }
        // one that is switched on may be disabled since it took the program down: it is not tried here
        return enable == null ? tellOfOthers(before) : ExitCode.DONE;
    }

    /** Says which extensions do not take part any more by what was done to another. */
    private int tellOfOthers(Set<Extension> before) {
        int code = ExitCode.DONE;
        for (Extension extension : session.reloadExtensions()) {
            if (!extension.isSound() && !before.contains(extension)) {
                for (String problem : extension.problems()) {
                    session.messages().warning(extension.shortfall() + " " + problem);
                }
                code = ExitCode.ERROR;
            }
        }
        return code;
    }

    /** Says what was installed: who signed it, what it contributes, what it lacks. */
    private int tell(ExtensionStore store, List<String> ids) {
        int code = ExitCode.DONE;
        for (Extension extension : session.reloadExtensions()) {
            if (!ids.contains(extension.id())) {
                continue;
            }
            session.messages().note(extension.id() + " " + extension.version() + " is installed in " + store.folder()
                    + (extension.contributes().isEmpty() ? "" : " and contributes "
                            + String.join(", ", extension.contributes()))
                    + "; it is " + JarSignature.describe(Path.of(extension.origin())) + ".");
            for (String problem : extension.isSound() ? List.<String>of() : extension.problems()) {
                session.messages().warning(extension.shortfall() + " " + problem);
                code = ExitCode.ERROR;
            }
        }
        return code;
    }
}
