package org.lockkeeper.intake.internal.own;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.intake.internal.text.LostRows;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.secrets.Redaction;

/** Reads {@code lockkeeper-server.json}: one observation per field, so that the evidence is the field's own line. */
public final class ServerDescriptionImporter implements Importer {

    private static final String NAME = "lockkeeper-server.json";

    @Override
    public String id() {
        return "server-description";
    }

    @Override
    public String title() {
        return "Lockkeeper's description of a server (lockkeeper-server.json)";
    }

    @Override
    public int recognise(ImportSource source) {
        if (!source.name().toLowerCase(Locale.ROOT).equals(NAME)) {
            return 0;
        }
        return KnownStart.text(source).stripLeading().startsWith("{") ? 100 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        ServerDescription description = ServerDescription.read(source);
        Moment at = description.collectedAt();
        LostRows lost = new LostRows(context);
        for (ServerDescription.Complaint complaint : description.complaints()) {
            if (complaint.lost()) {
                lost.reject(complaint.line(), complaint.reason());
            } else {
                context.reject(complaint.line(), complaint.reason());
            }
        }
        observe(source, context, description.field("product"), at, Attribute.PRODUCT, description.text("product"));
        version(source, context, description, at, lost);
        observe(source, context, description.field("os"), at, Attribute.OPERATING_SYSTEM, description.text("os"));
        observe(source, context, description.field("collectedAt"), at, Attribute.COLLECTED_AT, at);
        flag(source, context, description, at, "clientStatistics", Attribute.CLIENT_STATISTICS);
        flag(source, context, description, at, "httpsOnly", Attribute.HTTPS_ONLY);
        ServerDescription.Field field = description.field("name");
        if (description.name() != null && field != null) {
            context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.SERVER_DESCRIPTION,
                    Attributes.NONE, new Evidence(source.file(), field.line(), field.offset(), at)));
        }
        IOException failure = description.failure();
        if (failure != null) {
            throw failure;
        }
        lost.tell();
    }

    private static void version(ImportSource source, ImportContext context, ServerDescription description,
            @Nullable Moment at, LostRows lost) {
        String text = description.text("version");
        String build = description.text("build");
        if (text == null) {
            if (build != null) {
                lost.reject(line(description, "build"), "build: says nothing without version");
            }
            return;
        }
        Optional<ProductVersion> version = ProductVersion.tryParse(text).filter(Attribute.VERSION::accepts);
        if (version.isEmpty()) {
            lost.reject(line(description, "version"), "version: expected something like 7.2.3 or \"7.4.0 patch 1\","
                    + " found " + Redaction.quote(text));
            return;
        }
        ProductVersion whole = version.get();
        if (build != null && whole.build() == ProductVersion.NO_BUILD) {
            if (build.matches("\\d{1,7}")) {
                whole = new ProductVersion(whole.major(), whole.minor(), whole.revision(), whole.patch(),
                        whole.stage(), whole.stageNumber(), Integer.parseInt(build));
            } else {
                lost.reject(line(description, "build"), "build: expected a number, found "
                        + Redaction.quote(build));
            }
        }
        observe(source, context, description.field("version"), at, Attribute.VERSION, whole);
    }

    /** Where a field stands; 0 where it does not. */
    private static long line(ServerDescription description, String name) {
        ServerDescription.Field field = description.field(name);
        return field == null ? 0 : field.line();
    }

    private static void flag(ImportSource source, ImportContext context, ServerDescription description,
            @Nullable Moment at, String name, Attribute<YesNo> attribute) {
        Boolean value = description.flag(name);
        observe(source, context, description.field(name), at, attribute, value == null ? null : YesNo.of(value));
    }

    private static <T> void observe(ImportSource source, ImportContext context,
            ServerDescription.@Nullable Field field, @Nullable Moment at, Attribute<T> attribute, @Nullable T value) {
        // what has a value stands somewhere
        if (value != null && field != null) {
            context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.SERVER_DESCRIPTION,
                    Attributes.of(attribute, value), new Evidence(source.file(), field.line(), field.offset(), at)));
        }
    }
}
