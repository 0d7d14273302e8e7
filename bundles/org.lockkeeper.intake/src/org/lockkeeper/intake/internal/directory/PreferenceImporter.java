package org.lockkeeper.intake.internal.directory;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.xml.XmlFile;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads the local users and groups of a group policy's preferences, {@code Groups.xml} of a copy of SYSVOL, as
 * [MS-GPPREF] 2.2.1.11 describes them: whom they make local administrator, and from whom they take that right. Passwords
 * that such files may hold are not looked at. Whether an item is in force on a computer is not told there, so it makes
 * nobody ready.
 */
public final class PreferenceImporter implements Importer {

    private static final Pattern ROOT = Pattern.compile("(?is)\\A(?:<\\?.*?\\?>|<!--.*?-->|[\\s\\x{FEFF}]++)*+<Groups\\s[^>]*clsid");
    /** Whoever signs in at the computer. */
    private static final String INTERACTIVE = "S-1-5-4";

    @Override
    public String id() {
        return "group-policy-preferences";
    }

    @Override
    public String title() {
        return "Local users and groups of a group policy (Groups.xml)";
    }

    @Override
    public int recognise(ImportSource source) {
        return ROOT.matcher(KnownStart.text(source)).lookingAt() ? 90 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Document document = new Document(new PolicyObservations(source, context), context);
        try (XmlFile file = XmlFile.open(source)) {
            document.read(file);
        } catch (XMLStreamException e) {
            throw XmlFile.problem(e);
        }
    }

    /** What a document says, item by item. */
    private static final class Document {

        private final PolicyObservations policy;
        private final ImportContext context;
        private int depth;
        /** Whether all items are switched off. */
        private boolean off;
        private boolean itemOff;
        private @Nullable Moment changed;
        private boolean ofAdministrators;

        Document(PolicyObservations policy, ImportContext context) {
            this.policy = policy;
            this.context = context;
        }

        void read(XmlFile file) throws XMLStreamException, IOException {
            XMLStreamReader xml = file.parser();
            while (xml.hasNext()) {
                context.progress().checkCancelled();
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new IOException("has a document type (DOCTYPE) in line "
                            + file.line() + ", which policies never have and which can hide attacks; refused");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > XmlFile.DEEPEST) {
                            throw new IOException("has elements more than " + XmlFile.DEEPEST + " deep in line "
                                    + file.line() + "; refused");
                        }
                        start(xml, file);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // texts and remarks tell nothing
                    }
                }
            }
        }

        private void start(XMLStreamReader xml, XmlFile file) {
            switch (xml.getLocalName().toLowerCase(Locale.ROOT)) {
                case "groups" -> off = isOn(xml, "disabled");
                case "group" -> {
                    ofAdministrators = false;
                    itemOff = off || isOn(xml, "disabled");
                    changed = moment(attribute(xml, "changed"));
                }
                // another item, of a user of the computer
                case "user" -> ofAdministrators = false;
                case "properties" -> properties(xml, file);
                case "member" -> member(xml, file);
                default -> {
                    // what narrows the computers down does not tell which they are
                }
            }
        }

        private void properties(XMLStreamReader xml, XmlFile file) {
            String sid = attribute(xml, "groupSid");
            ofAdministrators = !itemOff && depth == 3
                    && PolicyObservations.isAdministrators(sid.isEmpty() ? attribute(xml, "groupName") : sid);
            if (!ofAdministrators) {
                return;
            }
            String action = attribute(xml, "action").toUpperCase(Locale.ROOT);
            long line = file.line();
            long offset = file.offsetOf(line);
            if (!action.isEmpty() && !"CRUD".contains(action)) {
                context.reject(line, "expected the action C, R, U or D, found " + Redaction.quote(action));
            }
            // what is not understood may be the worst of them
            if (isOn(xml, "deleteAllUsers") || isOn(xml, "deleteAllGroups")
                    || !action.isEmpty() && !action.equals("U") && !action.equals("C")) {
                policy.takes(DirectoryAttributes.ALL_OTHERS, line, offset, changed);
            }
            String user = attribute(xml, "userAction").toUpperCase(Locale.ROOT);
            if (user.equals("ADD")) {
                policy.gives(INTERACTIVE, line, offset, changed);
            } else if (user.equals("REMOVE") || isOn(xml, "removeAccounts")) {
                policy.takes(INTERACTIVE, line, offset, changed);
            }
        }

        private void member(XMLStreamReader xml, XmlFile file) {
            if (!ofAdministrators) {
                return;
            }
            long line = file.line();
            String sid = attribute(xml, "sid");
            String member = sid.isEmpty() ? attribute(xml, "name") : sid;
            String action = attribute(xml, "action").toUpperCase(Locale.ROOT);
            if (member.isEmpty() || !action.equals("ADD") && !action.equals("REMOVE")) {
                context.reject(line, "expected a member with sid or name and the action ADD or REMOVE, found "
                        + Redaction.quote(member + " " + action));
            } else if (action.equals("ADD")) {
                policy.gives(member, line, file.offsetOf(line), changed);
            } else {
                policy.takes(member, line, file.offsetOf(line), changed);
            }
        }

        private static String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                    return String.valueOf(xml.getAttributeValue(i)).strip();
                }
            }
            return "";
        }

        private static boolean isOn(XMLStreamReader xml, String name) {
            String value = attribute(xml, name);
            return value.equals("1") || value.equalsIgnoreCase("true");
        }

        private static @Nullable Moment moment(String text) {
            return Optional.of(text).filter(t -> !t.isEmpty()).flatMap(t -> Moment.tryParse(t.replace(' ', 'T')))
                    .orElse(null);
        }
    }
}
