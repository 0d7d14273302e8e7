package org.lockkeeper.intake.internal;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.config.ServerConfigImporter;
import org.lockkeeper.intake.internal.config.UsersConfigImporter;
import org.lockkeeper.intake.internal.inventory.ProgramsCsvImporter;
import org.lockkeeper.intake.internal.inventory.ProgramsJsonImporter;
import org.lockkeeper.intake.internal.inventory.WmicImporter;
import org.lockkeeper.intake.internal.log.ActivityLogImporter;
import org.lockkeeper.intake.internal.log.OtherLogImporter;
import org.lockkeeper.intake.internal.log.WarningLogImporter;
import org.lockkeeper.intake.internal.own.ClientListImporter;
import org.lockkeeper.intake.internal.own.ServerDescriptionImporter;

/** The importers that come with Lockkeeper. */
public final class BuiltInImporters {

    private BuiltInImporters() {
    }

    /** The built-in importers, then the given ones. */
    public static List<Importer> with(List<Importer> extra) {
        List<Importer> all = new ArrayList<>(List.of(new ServerDescriptionImporter(), new ClientListImporter(),
                new ServerConfigImporter(), new UsersConfigImporter(), new WarningLogImporter(),
                new ActivityLogImporter(), new OtherLogImporter(), new WmicImporter(), new ProgramsCsvImporter(),
                new ProgramsJsonImporter()));
        all.addAll(extra);
        return List.copyOf(all);
    }
}
