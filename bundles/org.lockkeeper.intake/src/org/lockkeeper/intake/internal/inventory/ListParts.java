package org.lockkeeper.intake.internal.inventory;

import java.util.regex.Pattern;

/** What documents say beside a list of programs of its being a page, a selection, or what was left when something failed. */
final class ListParts {

    private static final Pattern TOTAL = Pattern.compile("(?:odata)?(?:total|count)|total(?:count|items|elements|records"
            + "|results|hits|rows)|(?:item|record|row|result)(?:s?count|stotal)");
    private static final Pattern LIMIT = Pattern.compile("limit|top|perpage|pagesize|maxresults|maxitems");
    private static final Pattern PAGE = Pattern.compile("page|pagenumber|offset|skip|start|startindex");
    private static final Pattern MORE = Pattern.compile("(?:has)?more(?:items|results|pages)?|(?:odata)?next(?:link|page|token"
            + "|cursor|url)?|cursor|continuation(?:token)?|truncated|istruncated|partial|ispartial|incomplete|isincomplete");
    private static final Pattern OF_ALL = Pattern.compile("(?:is)?(?:partial|incomplete|truncated)");
    private static final Pattern PROBLEM = Pattern.compile("errors?|errormessage|exception|warnings?|failures?");
    private static final Pattern SELECTION = Pattern.compile("filters?|filteredby|search|searchterm|where|like");
    private static final Pattern QUERY = Pattern.compile("query|sql|command");
    private static final Pattern PART_OF_QUERY = Pattern.compile("(?i)\\b(?:where|like|limit|top|filter|-like|-match|select-string"
            + "|findstr|grep)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private ListParts() {
    }

    /** Whether a member of what stands around a list says so of all that it holds, as an agent's document does. */
    static boolean tellOfAll(OtherCell member) {
        String said = member.value().strip();
        return OF_ALL.matcher(Meaning.plain(member.header())).matches() && !Program.isNothing(said) && !Change.isNo(said);
    }

    /**
     * Whether a member says so.
     *
     * @param listed how many entries the list has
     */
    static boolean tell(OtherCell member, long listed) {
        String name = Meaning.plain(member.header());
        String said = member.value().strip();
        if (Program.isNothing(said) || Change.isNo(said)) {
            return false;
        }
        if (NUMBER.matcher(said).matches()) {
            long number = Long.parseLong(said);
            return TOTAL.matcher(name).matches() && number > listed
                    || LIMIT.matcher(name).matches() && number <= listed && number > 0
                    || PAGE.matcher(name).matches() && number > 1 || PROBLEM.matcher(name).matches() && number > 0;
        }
        return MORE.matcher(name).matches() || PROBLEM.matcher(name).matches() || SELECTION.matcher(name).matches()
                || QUERY.matcher(name).matches() && PART_OF_QUERY.matcher(said).find();
    }
}
