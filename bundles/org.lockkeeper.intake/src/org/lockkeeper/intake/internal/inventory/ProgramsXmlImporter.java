package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.xml.XmlFile;

/**
 * Reads inventories of the agents of OCS, FusionInventory and GLPI: {@code REQUEST/CONTENT} with {@code SOFTWARES},
 * {@code HARDWARE/NAME}, {@code HARDWARE/LASTLOGGEDUSER} and {@code ACCESSLOG/LOGDATE}.
 */
public final class ProgramsXmlImporter implements Importer {

    private static final Pattern ROOT = Pattern.compile("(?s)\\A(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*"
            + "(?:\\[.*?\\]\\s*)?>|\\s++)*+<REQUEST[\\s>]");
    // the agents write 22/02/2011, whatever the country ("$3/$2/$1" in their source)
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Set<String> READ = Set.of("NAME", "VERSION", "PUBLISHER", "INSTALLDATE", "FOLDER", "ARCH",
            "USERID", "USERNAME");
    private static final String OF_ONE_USER = "HKEY_USERS\\...\\Uninstall";
    private static final int LONGEST_VALUE = 8192;
    private static final int MOST_KEPT = 100_000;

    private final KnownCells known = new KnownCells();

    @Override
    public String id() {
        return "programs-xml";
    }

    @Override
    public String title() {
        return "Inventory of a computer as XML (GLPI, FusionInventory, OCS)";
    }

    @Override
    public int recognise(ImportSource source) {
        String text = KnownStart.text(source);
        return ROOT.matcher(text).lookingAt() && text.contains("<CONTENT") ? 85 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        inventory.commentsOfInstallers();
        Document document = new Document();
        try (XmlFile file = XmlFile.open(source)) {
            document.read(file);
        } catch (XMLStreamException e) {
            inventory.doubt("breaks off");
            throw XmlFile.problem(e);
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            document.tell(inventory);
            inventory.observe();
        }
        inventory.tellLost();
    }

    /** What a document says; the computer's name may come after its programs. */
    private final class Document {

        private final Deque<String> open = new ArrayDeque<>();
        private final Map<String, String> fields = new HashMap<>();
        private final List<Program> programs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Long> withoutName = new ArrayList<>(0);
        private final List<String> remarks = new ArrayList<>(0);
        private boolean partial;
        private final Set<String> computers = new HashSet<>(2);
        private @Nullable String computer;
        private @Nullable String user;
        private @Nullable Moment seenAt;
        private long line;
        private long offset;

        void read(XmlFile file) throws XMLStreamException, IOException {
            XMLStreamReader xml = file.parser();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new IOException("has a document type (DOCTYPE) in line "
                            + file.line() + ", which inventories never have and which can hide attacks; refused");
                    case XMLStreamConstants.START_ELEMENT -> start(xml, file);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (text.length() < LONGEST_VALUE) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(),
                                    LONGEST_VALUE - text.length()));
                        }
                    }
                    case XMLStreamConstants.COMMENT -> remarks.add(String.valueOf(xml.getText()).strip());
                    default -> {
                        // entities of a document type, which is refused anyway
                    }
                }
            }
        }

        private void start(XMLStreamReader xml, XmlFile file) throws IOException {
            open.push(xml.getLocalName().toUpperCase(Locale.ROOT));
            if (open.size() > XmlFile.DEEPEST) {
                throw new IOException("has elements more than " + XmlFile.DEEPEST + " deep in line " + file.line()
                        + "; refused");
            }
            text.setLength(0);
            if (open.size() == 3) {
                fields.clear();
                line = file.line();
                offset = file.offsetOf(line);
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    fields.put('@' + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            }
        }

        private void end() {
            String name = open.pop();
            if (open.size() == 3) {
                String value = text.toString().strip();
                String before = fields.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    fields.put("TWICE", "unknown which: " + name + " stands there twice");
                }
                if (name.equals("NAME") && "HARDWARE".equals(open.peek()) && !text.toString().isBlank()) {
                    computers.add(Columns.label(text.toString()));
                }
            } else if (open.size() == 2) {
                switch (name) {
                    case "SOFTWARES" -> program();
                    case "HARDWARE" -> {
                        computer = fields.getOrDefault("NAME", computer);
                        user = fields.getOrDefault("LASTLOGGEDUSER", user);
                    }
                    case "ACCESSLOG" -> seenAt = InstallDate.tryParse(fields.getOrDefault("LOGDATE", ""))
                            .orElse(seenAt);
                    default -> {
                        // disks, networks and the like
                        if (new OtherCell(name, "").isInColumnOfRemarks() && !text.toString().isBlank()) {
                            remarks.add(text.toString().strip());
                        }
                    }
                }
            }
            partial |= open.size() < 3 && name.equals("PARTIAL") && !Change.isNo(text.toString().strip());
            text.setLength(0);
        }

        private void program() {
            Map<String, String> own = Map.copyOf(fields);
            if (!own.containsKey("NAME") && !own.isEmpty()) {
                withoutName.add(line);
            }
            List<OtherCell> cells = own.entrySet().stream().filter(e -> !READ.contains(e.getKey()) && !e.getValue().isBlank())
                    .map(e -> new OtherCell(e.getKey(), e.getValue())).toList();
            Program program = Program.of(meaning -> switch (meaning) {
                case PROGRAM -> own.get("NAME");
                case VERSION -> own.get("VERSION");
                case VENDOR -> own.get("PUBLISHER");
                case INSTALLED -> date(own.get("INSTALLDATE"));
                case LOCATION -> own.get("FOLDER");
                case VIEW -> isOfOneUser(own) ? OF_ONE_USER : own.get("ARCH");
                default -> null;
            }, () -> cells, line, offset, known);
            if (program != null && (programs.size() < MOST_KEPT || ProgramNames.isUpdater(program)
                    || ProgramNames.connector(program) != null)) {
                programs.add(program.besides(cells));
            }
        }

        /** What stands in a user's own part of the registry. */
        private static boolean isOfOneUser(Map<String, String> program) {
            String id = program.getOrDefault("USERID", "");
            String name = program.getOrDefault("USERNAME", "");
            return id.isBlank() ? !name.isBlank() && !name.equalsIgnoreCase("SYSTEM") : !id.equals("S-1-5-18");
        }

        private static @Nullable String date(@Nullable String text) {
            Matcher m = DAY_FIRST.matcher(text == null ? "" : text);
            return m.matches() ? m.group(3) + m.group(2) + m.group(1) : text;
        }

        void tell(Inventory inventory) {
            String name = computer == null || computer.isBlank() || computers.size() > 1 ? null : computer;
            if (computers.size() > 1) {
                inventory.refuseNameless("the document names several computers; which of them has these programs is not known");
            }
            remarks.stream().filter(StateWords::sayListIsOfAnother).limit(1).forEach(inventory::title);
            remarks.stream().filter(Notes::mayTellAbove).limit(1).forEach(remark -> inventory.note(remark, 1));
            withoutName.forEach(at -> inventory.lose(at, "expected a program with its name in an element NAME"));
            if (partial) {
                inventory.doubt("says that it is a part only");
            }
            programs.forEach(program -> inventory.addSparse(program.within(name, seenAt, user, Change.NONE), program.cells()));
            programs.clear();
        }
    }
}
