package org.lockkeeper.intake.internal.config;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads {@code mailserver.cfg}: the tables of the Outlook connectors, where logs and the store lie, and what may be the
 * switch of client statistics. The name of that switch is not known (domain facts, "Variable for client statistics"),
 * so candidates are shown and decide nothing.
 */
public final class ServerConfigImporter implements Importer {

    private static final Set<String> TABLES = Set.of("koc", "kocoffline", "directories");
    private static final Pattern STATISTICS = Pattern.compile("statist", Pattern.CASE_INSENSITIVE);
    private static final int MOST_SETTINGS = 2000;

    @Override
    public String id() {
        return "server-config";
    }

    @Override
    public String title() {
        return "Kerio Connect configuration (mailserver.cfg)";
    }

    @Override
    public int recognise(ImportSource source) {
        String head = CfgReader.headOf(source);
        if (head == null) {
            return 0;
        }
        boolean named = source.name().toLowerCase(Locale.ROOT).matches("(?:.*[-_. ])?mailserver[-_. ].*");
        return head.contains("<table") ? named ? 95 : 60 : named ? 50 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        CfgReader.read(source, new Settings(source, context));
    }

    private static final class Settings implements CfgReader.Visitor {

        private final ImportSource source;
        private final ImportContext context;
        private final Deque<String> names = new ArrayDeque<>();
        private int count;

        Settings(ImportSource source, ImportContext context) {
            this.source = source;
            this.context = context;
        }

        @Override
        public void begin(String element, String name, long line, long offset) {
            names.addLast(element.equals("listitem") ? "" : name);
        }

        @Override
        public void end(String element) {
            names.pollLast();
        }

        @Override
        public boolean wants(String name) {
            String table = table();
            return TABLES.contains(table.toLowerCase(Locale.ROOT))
                    || table.equalsIgnoreCase("LogGlobal") && name.equalsIgnoreCase("RelativePathsRoot")
                    || STATISTICS.matcher(name).find() || STATISTICS.matcher(table).find();
        }

        @Override
        public void variable(String name, String value, long line, long offset) {
            if (++count > MOST_SETTINGS) {
                if (count == MOST_SETTINGS + 1) {
                    context.reject(line, "more than " + MOST_SETTINGS + " variables of interest; the rest"
                            + " was not kept");
                }
                return;
            }
            context.observe(new Observation(new Subject.OfSetting(context.server(), table(), name),
                    SourceKind.CONFIGURATION, Attributes.of(Attribute.SETTING, Redaction.value(name, value)),
                    new Evidence(source.file(), line, offset, context.collectedAt())));
        }

        private String table() {
            StringBuilder path = new StringBuilder();
            for (String name : names) {
                if (!name.isEmpty()) {
                    path.append(path.isEmpty() ? "" : "/").append(name);
                }
            }
            return path.toString();
        }
    }
}
