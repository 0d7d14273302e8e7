package org.lockkeeper.intake.internal.directory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.secrets.Redaction;

/** What one file of a group policy tells of local administrators. Used by one thread. */
final class PolicyObservations {

    private static final int LONGEST = 300;
    /** The group of local administrators in every language of Windows. */
    private static final String ADMINISTRATORS = "S-1-5-32-544";
    private static final Pattern BY_NAME = Pattern.compile("(?i)(?:BUILTIN\\\\)?Administrators(?: \\(built-in\\))?");
    private static final Pattern POLICY = Pattern.compile("\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}");

    private final ImportSource source;
    private final ImportContext context;
    private final String policy;

    /** Tells that there is the policy: one without such groups is read, too, and makes nobody administrator. */
    PolicyObservations(ImportSource source, ImportContext context) {
        this.source = source;
        this.context = context;
        Matcher named = POLICY.matcher(source.file().path());
        policy = Redaction.text(named.find() ? named.group().toUpperCase(Locale.ROOT) : source.file().path());
        observe(1, 0, null, Attributes.of(DirectoryAttributes.POLICY, policy));
    }

    /** Whether a group is that of the local administrators, by its identifier or its name. */
    static boolean isAdministrators(String group) {
        return group.equalsIgnoreCase(ADMINISTRATORS) || BY_NAME.matcher(group).matches();
    }

    /**
     * The policy makes somebody local administrator.
     *
     * @param changed when that was last changed; {@code null} where it is not told
     */
    void gives(String member, long line, long offset, @Nullable Moment changed) {
        tell(DirectoryAttributes.POLICY_ADMIN, member, line, offset, changed);
    }

    /**
     * The policy takes the right away.
     *
     * @param member from whom; {@link DirectoryAttributes#ALL_OTHERS} for everybody whom it does not make administrator
     */
    void takes(String member, long line, long offset, @Nullable Moment changed) {
        tell(DirectoryAttributes.POLICY_REMOVED, member, line, offset, changed);
    }

    private void tell(Attribute<String> attribute, String member, long line, long offset, @Nullable Moment changed) {
        if (member.length() > LONGEST) {
            context.reject(line, "expected names of at most " + LONGEST + " characters");
            return;
        }
        observe(line, offset, changed, Attributes.builder().put(DirectoryAttributes.POLICY, policy)
                .put(attribute, Redaction.text(member)).build());
    }

    private void observe(long line, long offset, @Nullable Moment changed, Attributes attributes) {
        context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.DIRECTORY, attributes,
                new Evidence(source.file(), line, offset, changed)));
    }
}
