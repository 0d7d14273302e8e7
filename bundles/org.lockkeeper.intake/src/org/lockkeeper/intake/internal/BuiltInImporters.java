package org.lockkeeper.intake.internal;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.address.AddressListImporter;
import org.lockkeeper.intake.internal.config.ServerConfigImporter;
import org.lockkeeper.intake.internal.config.UsersConfigImporter;
import org.lockkeeper.intake.internal.directory.LdifImporter;
import org.lockkeeper.intake.internal.directory.PolicyImporter;
import org.lockkeeper.intake.internal.directory.PreferenceImporter;
import org.lockkeeper.intake.internal.inventory.ComputerImporter;
import org.lockkeeper.intake.internal.inventory.HtmlTableImporter;
import org.lockkeeper.intake.internal.inventory.ListTextImporter;
import org.lockkeeper.intake.internal.inventory.ProgramsCsvImporter;
import org.lockkeeper.intake.internal.inventory.ProgramsJsonImporter;
import org.lockkeeper.intake.internal.inventory.ProgramsXmlImporter;
import org.lockkeeper.intake.internal.inventory.RegistryImporter;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.inventory.TextTableImporter;
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

    /**
     * The built-in importers, then the given ones.
     *
     * @param words what the columns of tables mean whose headers do not tell
     */
    public static List<Importer> with(List<Importer> extra, TableWords words) {
        List<Importer> all = new ArrayList<>(List.of(new ServerDescriptionImporter(), new ClientListImporter(),
                new ServerConfigImporter(), new UsersConfigImporter(), new WarningLogImporter(),
                new ActivityLogImporter(), new OtherLogImporter(), new WmicImporter(),
                new ComputerImporter(), new ProgramsCsvImporter(words), new ProgramsJsonImporter(words),
                new RegistryImporter(), new ProgramsXmlImporter(), new TextTableImporter(words), new ListTextImporter(words),
                new HtmlTableImporter(words), new LdifImporter(), new PolicyImporter(),
                new PreferenceImporter(), new AddressListImporter()));
        all.addAll(extra);
        return List.copyOf(all);
    }
}
