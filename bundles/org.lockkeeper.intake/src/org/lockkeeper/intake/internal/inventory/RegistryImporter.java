package org.lockkeeper.intake.internal.inventory;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads exports of the registry's Uninstall keys, of both kinds: {@code Windows Registry Editor Version 5.00} and
 * {@code REGEDIT4}. The path of a key tells the 32-bit from the 64-bit view (domain facts, "Windows installed-program
 * inventories").
 */
public final class RegistryImporter implements Importer {

    private static final Pattern HEADER = Pattern.compile(
            "\uFEFF?(?:Windows Registry Editor Version \\d.*|REGEDIT4?\\s*)");
    private static final Pattern KEY = Pattern.compile("\\[(-?)(.*)\\]\\s*");
    private static final Pattern UNINSTALL = Pattern.compile("(.*\\\\CurrentVersion\\\\Uninstall)\\\\([^\\\\]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile(".*\\\\CurrentVersion\\\\Uninstall", Pattern.CASE_INSENSITIVE);
    /** The hive that a key of a computer's programs stands in; of a Windows that is only loaded it has another name. */
    private static final Pattern HIVE = Pattern.compile("(?:HKEY_LOCAL_MACHINE|HKLM)\\\\(.+?)(?:\\\\WOW6432Node)?"
            + "\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall(?:\\\\.*)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READ = Set.of("displayname", "displayversion", "publisher", "installdate",
            "installlocation");
    private static final String SCRIPT = "is no export, but a script that deletes from the registry, so nothing follows from"
            + " what stands in it. Export the key \"Uninstall\" of the computer";
    private static final Pattern VALUE = Pattern.compile(
            "\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern COMPUTER_NAME = Pattern.compile(
            ".*\\\\Control\\\\ComputerName\\\\(?:Active)?ComputerName", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 20;
    private static final int LONGEST_VALUE = 64 * 1024;

    private final KnownCells known = new KnownCells();

    @Override
    public String id() {
        return "programs-registry";
    }

    @Override
    public String title() {
        return "Installed programs as an export of the registry (.reg)";
    }

    @Override
    public int recognise(ImportSource source) {
        List<String> lines = KnownStart.lines(source, LOOKED_AT);
        String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (!HEADER.matcher(first.strip()).matches()) {
            return 0;
        }
        return KnownStart.lines(source, Integer.MAX_VALUE).stream()
                .anyMatch(line -> line.startsWith("[") && line.toLowerCase(Locale.ROOT).contains("\\uninstall")) ? 90
                        : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        inventory.ofInstallers();
        Keys keys = new Keys(inventory, source.head());
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    inventory.lose(lines.number(), "the line is longer than 1 MiB and was passed over");
                } else {
                    keys.line(lines.text(), lines.number(), lines.offset());
                }
            }
            if (keys.isInValue()) {
                inventory.cutInLastRow("breaks off in its last line");
            }
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            keys.endKey();
            inventory.observe();
        }
        inventory.tellLost();
    }

    /** Puts the values of a key together. */
    private final class Keys {

        private final Inventory inventory;
        private final boolean wide;
        private final Map<String, String> values = new HashMap<>();
        private final Set<String> roots = new HashSet<>(4);
        private @Nullable String hive;
        private final StringBuilder pending = new StringBuilder();
        private @Nullable String path;
        private boolean isComputerName;
        private boolean brokenKey;
        private @Nullable String computer;
        private long line;
        private long offset;

        Keys(Inventory inventory, byte[] head) {
            this.inventory = inventory;
            // REGEDIT4 writes strings of expandable text in the code page of Windows, the other kind in UTF-16
            wide = !LogLines.first(head, LOOKED_AT).stream().filter(l -> !l.isBlank()).findFirst().orElse("")
                    .strip().startsWith("REGEDIT");
        }

        void line(String text, long number, long at) {
            Matcher key = pending.isEmpty() ? KEY.matcher(text) : null;
            if (key != null && key.matches()) {
                endKey();
                key(key.group(2), !key.group(1).isEmpty());
                isComputerName = COMPUTER_NAME.matcher(key.group(2)).matches();
                line = number;
                offset = at;
                return;
            }
            String stripped = text.strip();
            brokenKey = pending.isEmpty() && stripped.startsWith("[");
            if (pending.length() < LONGEST_VALUE) {
                pending.append(stripped);
            }
            if (stripped.endsWith("\\") && !stripped.endsWith("\"\\") && isHex()) {
                pending.setLength(Math.max(0, pending.length() - 1));
                return;
            }
            if (isInString()) {
                // a line break in a string
                pending.append(' ');
                return;
            }
            value();
        }

        private void key(String name, boolean isDeleted) {
            Matcher uninstall = UNINSTALL.matcher(name);
            path = uninstall.matches() ? name : null;
            Matcher of = HIVE.matcher(name);
            if (of.matches()) {
                String here = of.group(1).toLowerCase(Locale.ROOT);
                if (hive != null && !hive.equals(here)) {
                    inventory.refuse("holds the programs of more than one Windows (below " + Redaction.quote(hive) + " and "
                            + Redaction.quote(here) + "), and which is the computer's is not known. Export the key"
                            + " \"Uninstall\" of each into a file of its own");
                }
                hive = here;
                if (!here.equals("software")) {
                    inventory.refuse("holds the programs of a Windows that was only loaded (below " + Redaction.quote(here)
                            + "), of which nothing tells whether it is the computer's own and of what time. Export the key"
                            + " \"Uninstall\" below SOFTWARE on the computer");
                }
            }
            if (isDeleted) {
                path = null;
                inventory.refuse(SCRIPT);
            } else if (ROOT.matcher(name).matches()) {
                roots.add(name.toLowerCase(Locale.ROOT));
            } else if (path != null && !roots.contains(uninstall.group(1).toLowerCase(Locale.ROOT))) {
                // an export of one program's key begins with that key
                inventory.doubt("holds single keys, not the key \"Uninstall\" as a whole");
            }
        }

        private List<OtherCell> others() {
            return values.entrySet().stream().filter(e -> !READ.contains(e.getKey()))
                    .map(e -> new OtherCell(e.getKey(), e.getValue())).toList();
        }

        private boolean isHex() {
            int equals = pending.indexOf("=");
            return equals > 0 && pending.indexOf("hex", equals) == equals + 1;
        }

        private boolean isInString() {
            boolean inside = false;
            for (int i = 0; i < pending.length(); i++) {
                char c = pending.charAt(i);
                if (c == '\\' && inside) {
                    i++;
                } else if (c == '"') {
                    inside = !inside;
                }
            }
            return inside && pending.length() < LONGEST_VALUE;
        }

        private void value() {
            Matcher m = VALUE.matcher(pending);
            boolean isValue = m.matches();
            if (isValue && m.group(2).strip().equals("-")) {
                inventory.refuse(SCRIPT);
            } else if (isValue && (path != null || isComputerName)) {
                String value = RegistryValue.text(m.group(2), wide);
                if (value != null) {
                    values.put(m.group(1).toLowerCase(Locale.ROOT), value);
                }
            }
            pending.setLength(0);
        }

        boolean isInValue() {
            return !pending.isEmpty() || brokenKey;
        }

        void endKey() {
            if (!pending.isEmpty()) {
                value();
            }
            if (isComputerName && values.get("computername") != null) {
                computer = values.get("computername");
            }
            if (path != null) {
                String view = path;
                Program program = Program.of(meaning -> switch (meaning) {
                    case PROGRAM -> values.get("displayname");
                    case VERSION -> values.get("displayversion");
                    case VENDOR -> values.get("publisher");
                    case INSTALLED -> values.get("installdate");
                    case LOCATION -> values.get("installlocation");
                    case VIEW -> view;
                    default -> null;
                }, this::others, line, offset, known);
                inventory.add(program == null ? null : program.within(computer, null, null, Change.NONE));
            }
            values.clear();
            path = null;
            isComputerName = false;
        }
    }
}
