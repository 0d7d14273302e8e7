package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.extensions.Service;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.ui.scope.ClientLanguage;

/** The fields with those of the extensions that are there at the moment of asking. */
public final class LiveClientLanguage implements ClientLanguage {

    private volatile AttributeCatalogue attributes = AttributeCatalogue.with(List.of());
    private volatile List<Field<ClientRow>> fields = ClientFields.all();

    /** Told of the providers at hand, again whenever one comes or goes, on whichever thread that happens. */
    @Inject
    void takeProviders(@Service List<AttributeProvider> present) {
        // every view asks for the fields: one that fails must not take them all away
        List<AttributeProvider> sound = present.stream().flatMap(provider -> Foreign.attributes(provider).stream()).toList();
        AttributeCatalogue all = AttributeCatalogue.with(sound);
        attributes = all;
        fields = sound.isEmpty() ? ClientFields.all() : ClientFields.with(all);
    }

    @Override
    public List<Field<ClientRow>> fields() {
        return fields;
    }

    @Override
    public AttributeCatalogue attributes() {
        return attributes;
    }
}
