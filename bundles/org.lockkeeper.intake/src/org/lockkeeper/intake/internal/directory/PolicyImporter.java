package org.lockkeeper.intake.internal.directory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads the security settings of a group policy, {@code GptTmpl.inf} of a copy of SYSVOL: its restricted groups, as
 * [MS-GPSB] 2.2.10 writes them, {@code *S-1-5-32-544__Members = *S-1-5-21-…,HARBOR\Helpdesk} and
 * {@code *S-1-5-21-…__Memberof = *S-1-5-32-544}. It tells whom the policy makes local administrator where it is in force,
 * which may be nowhere: so it makes nobody ready. A list of members also takes the right from everybody else.
 */
public final class PolicyImporter implements Importer {

    private static final int LOOKED_AT = 60;
    private static final String GROUPS = "[group membership]";
    private static final Pattern HEAD = Pattern.compile("(?i)\\[(?:unicode|version)]");
    private static final Pattern SIGNATURE = Pattern.compile("(?i)signature *= *\"\\$CHICAGO\\$\"");
    private static final Pattern OF_POLICIES = Pattern.compile(
            "(?i)\\[(?:unicode|system access|event audit|privilege rights|group membership|registry values|kerberos policy)]");
    private static final Pattern SETTING = Pattern.compile("(?i)(.{1,300}?)__(members|memberof) *=(.*)");

    @Override
    public String id() {
        return "group-policy";
    }

    @Override
    public String title() {
        return "Security settings of a group policy (GptTmpl.inf)";
    }

    @Override
    public int recognise(ImportSource source) {
        List<String> lines = KnownStart.lines(source, LOOKED_AT);
        String first = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
        if (!HEAD.matcher(first).matches()) {
            return 0;
        }
        lines = lines.stream().map(String::strip).toList();
        return lines.stream().anyMatch(l -> SIGNATURE.matcher(l).matches())
                && lines.stream().anyMatch(l -> OF_POLICIES.matcher(l).matches()) ? 90 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        PolicyObservations policy = new PolicyObservations(source, context);
        boolean inGroups = false;
        try (LogLines lines = LogLines.open(source)) {
            while (lines.next()) {
                context.progress().checkCancelled();
                String text = lines.text().strip();
                if (text.startsWith("[")) {
                    inGroups = text.toLowerCase(Locale.ROOT).equals(GROUPS);
                } else if (inGroups && !text.isEmpty() && !text.startsWith(";")) {
                    Matcher setting = SETTING.matcher(text);
                    if (lines.isTooLong() || !setting.matches()) {
                        context.reject(lines.number(), "expected a group with __Members or __Memberof, \"=\", and names,"
                                + " found " + Redaction.quote(text));
                        if (setting.lookingAt() && isOfAdministrators(setting)) {
                            policy.takes(DirectoryAttributes.ALL_OTHERS, lines.number(), lines.offset(), null);
                        }
                        continue;
                    }
                    if (isOfAdministrators(setting)) {
                        // the list replaces what there was
                        policy.takes(DirectoryAttributes.ALL_OTHERS, lines.number(), lines.offset(), null);
                    }
                    for (String member : administrators(setting)) {
                        policy.gives(member, lines.number(), lines.offset(), null);
                    }
                }
            }
        }
    }

    /** Whether a setting lists the members of the local administrators. */
    private static boolean isOfAdministrators(Matcher setting) {
        return setting.group(2).equalsIgnoreCase("members")
                && PolicyObservations.isAdministrators(name(setting.group(1)));
    }

    /** Whom a setting makes local administrators. */
    private static List<String> administrators(Matcher setting) {
        List<String> values = Arrays.stream(setting.group(3).split(",")).map(PolicyImporter::name)
                .filter(v -> !v.isEmpty()).toList();
        if (setting.group(2).equalsIgnoreCase("members")) {
            return isOfAdministrators(setting) ? values : List.of();
        }
        String group = name(setting.group(1));
        return values.stream().anyMatch(PolicyObservations::isAdministrators) && !group.isEmpty() ? List.of(group)
                : List.of();
    }

    /** A name, or an identifier, which stands behind an asterisk. */
    private static String name(String written) {
        String name = written.strip();
        return name.startsWith("*") ? name.substring(1).strip() : name;
    }
}
