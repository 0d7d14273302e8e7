package org.lockkeeper.intake.internal.config;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.LostRows;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads {@code users.cfg}: accounts with name, domain, full name and whether they are enabled. Nothing else is looked
 * at, least of all {@code Password} and {@code PasswordHistory}, whose values can be turned back into passwords.
 */
public final class UsersConfigImporter implements Importer {

    @Override
    public String id() {
        return "users-config";
    }

    @Override
    public String title() {
        return "Kerio Connect accounts (users.cfg)";
    }

    @Override
    public int recognise(ImportSource source) {
        String head = CfgReader.headOf(source);
        if (head == null) {
            return 0;
        }
        boolean named = source.name().toLowerCase(Locale.ROOT).matches("(?:.*[-_. ])?users[-_. ].*");
        return head.matches("(?s).*<list\\s+name\\s*=\\s*[\"']User[\"'].*") ? named ? 95 : 65 : named ? 50 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        LostRows lost = new LostRows(context);
        Users users = new Users(source, context, lost);
        CfgReader.read(source, users);
        users.listed();
        // an account that is not known is one that nobody looks at
        lost.tell();
    }

    private static final class Users implements CfgReader.Visitor {

        private final ImportSource source;
        private final ImportContext context;
        private final LostRows lost;
        private int depth;
        private int userList;
        private @Nullable String name;
        private @Nullable String domain;
        private @Nullable String fullName;
        private @Nullable YesNo enabled;
        private long line;
        private long offset;
        private long listLine;
        private long listOffset;
        private boolean partial;
        private long accounts;

        Users(ImportSource source, ImportContext context, LostRows lost) {
            this.source = source;
            this.context = context;
            this.lost = lost;
        }

        @Override
        public void begin(String element, String elementName, long elementLine, long elementOffset) {
            depth++;
            if (element.equals("list") && elementName.equalsIgnoreCase("User") && userList == 0) {
                userList = depth;
                listLine = elementLine;
                listOffset = elementOffset;
            } else if (isUser(element)) {
                name = null;
                domain = null;
                fullName = null;
                enabled = null;
                line = elementLine;
                offset = elementOffset;
            }
        }

        private boolean isUser(String element) {
            return userList > 0 && depth == userList + 1 && element.equals("listitem");
        }

        @Override
        public void end(String element) {
            if (isUser(element)) {
                account();
            }
            if (depth == userList) {
                userList = 0;
            }
            depth--;
        }

        @Override
        public boolean wants(String variable) {
            if (userList == 0 || depth != userList + 1) {
                return false;
            }
            return switch (variable.toLowerCase(Locale.ROOT)) {
                case "name", "domain", "fullname", "full_name", "account_enabled", "accountenabled", "enabled" -> true;
                default -> false;
            };
        }

        @Override
        public void variable(String variable, String value, long variableLine, long variableOffset) {
            switch (variable.toLowerCase(Locale.ROOT)) {
                case "name" -> {
                    name = value;
                    line = variableLine;
                    offset = variableOffset;
                }
                case "domain" -> domain = value;
                case "fullname", "full_name" -> fullName = value.isEmpty() ? null : Redaction.text(value);
                default -> enabled(variable, value, variableLine);
            }
        }

        private void enabled(String variable, String value, long variableLine) {
            switch (value.toLowerCase(Locale.ROOT)) {
                case "1", "true", "yes" -> enabled = YesNo.YES;
                case "0", "false", "no" -> enabled = YesNo.NO;
                case "" -> enabled = null;
                default -> lost.reject(variableLine, variable + ": expected 0 or 1, found "
                        + Redaction.quote(value));
            }
        }

        private void account() {
            if (name == null || name.isBlank()) {
                lost.reject(line, "an account without Name");
                partial = true;
            } else if (name.indexOf('@') < 0 && (domain == null || domain.isBlank())) {
                lost.reject(line, "account " + Redaction.quote(name) + " has no Domain");
                partial = true;
            } else {
                accounts++;
                String account = name.indexOf('@') >= 0 ? name : name + "@" + domain;
                Attributes attributes = Attributes.builder().put(Attribute.FULL_NAME, fullName)
                        .put(Attribute.ENABLED, enabled).build();
                context.observe(new Observation(new Subject.OfAccount(context.server(), account),
                        SourceKind.CONFIGURATION, attributes,
                        new Evidence(source.file(), line, offset, context.collectedAt())));
            }
        }

        /** The file was read to its end, so that its list is that of all accounts, where each was understood. */
        void listed() {
            if (listLine > 0 && accounts == 0 && !partial) {
                lost.reject(listLine, "the list of users is empty, and every server has at least its administrator;"
                        + " copy users.cfg again");
            } else if (listLine > 0 && !partial) {
                context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.CONFIGURATION,
                        Attributes.builder().put(Attribute.ACCOUNTS_LISTED, YesNo.YES).build(),
                        new Evidence(source.file(), listLine, listOffset, context.collectedAt())));
            }
        }
    }
}
