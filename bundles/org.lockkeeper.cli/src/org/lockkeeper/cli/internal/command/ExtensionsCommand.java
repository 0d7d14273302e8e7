package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.list.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper extensions}: what is installed beside the product. */
@Command(name = "extensions", sortOptions = false, sortSynopsis = false,
        description = {"Lists what is installed beside the product: name, version, state, what it contributes, and why"
                + " it does not take part.", ""},
        footer = {
            "",
            "@|bold Fields|@  id, version, state (active, partial, refused, replaced), contributes (a list), problems (a"
                    + " list), title, origin (the file)",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 all take part     1 error, or at least one does not take part wholly",
            "",
            "@|bold Examples|@",
            "  lockkeeper extensions",
            "  lockkeeper extensions --where \"state = refused\" --format json"})
final class ExtensionsCommand implements Callable<Integer> {

    private static final List<Field<Extension>> COLUMNS = List.of(
            shown("id", FieldKind.TEXT, Extension::id),
            shown("version", FieldKind.TEXT, Extension::version),
            shown("state", FieldKind.TEXT, e -> e.state().name().toLowerCase(Locale.ROOT)),
            shown("contributes", FieldKind.TEXTS, Extension::contributes),
            shown("problems", FieldKind.TEXTS, Extension::problems),
            more("title", FieldKind.TEXT, Extension::title),
            more("origin", FieldKind.TEXT, Extension::origin));

    private final Session session;

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
        List<Extension> extensions = session.extensions();
        list.print(new Listing<>("extension", COLUMNS, extensions, _ -> null), session);
        return extensions.stream().allMatch(Extension::isSound) ? ExitCode.DONE : ExitCode.ERROR;
    }
}
