package org.lockkeeper.extensions.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;

/** Names that two extensions give: of two rules and formats of one name only one can take part. */
final class Duplicates {

    /** Ids of the rules that are built in begin with it. */
    private static final String OUR_RULES = "rule LK-";

    private static final String FIELD = "field ";

    private Duplicates() {
    }

    /** The same extensions, with a problem where they contribute what is there already. */
    static List<Extension> told(List<Extension> all) {
        Map<String, Extension> first = new HashMap<>();
        List<Extension> told = new ArrayList<>();
        for (Extension extension : all) {
            List<String> problems = new ArrayList<>(extension.problems());
            for (String what : extension.contributes()) {
                Extension other = isNamed(what) ? first.putIfAbsent(what, extension) : null;
                if (other != null) {
                    problems.add("Its " + what + " has the name of one of the extension " + other.id() + " ("
                            + other.origin() + "); only one of them takes part. Give it a name of its own.");
                } else if (what.startsWith(OUR_RULES)) {
                    problems.add("Its " + what + " begins like the ids of Lockkeeper's own rules, and is left out where"
                            + " one of them has it. Give it an id that does not begin with LK-.");
                } else if (what.startsWith(FIELD)
                        && AttributeCatalogue.builtIn().byId(what.substring(FIELD.length())).isPresent()) {
                    problems.add("Its " + what + " has the id of one of Lockkeeper's own, which takes part instead. Give it"
                            + " an id of its own.");
                }
            }
            told.add(problems.size() == extension.problems().size() ? extension : new Extension(extension.id(),
                    extension.version(), extension.title(), extension.origin(),
                    extension.state() == State.ACTIVE ? State.PARTIAL : extension.state(), extension.contributes(), problems));
        }
        return told;
    }

    private static boolean isNamed(String what) {
        return what.startsWith("rule ") || what.startsWith("importer ") || what.startsWith("log format ")
                || what.startsWith("report format ") || what.startsWith("command ") || what.startsWith("section of ")
                || what.startsWith("source of the search ") || what.startsWith("card of the Overview ")
                || what.startsWith("nodes of the Navigator ") || what.startsWith("action ") || what.startsWith("collector ")
                || what.startsWith(FIELD);
    }
}
