package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.internal.text.DisplayWidth;
import org.lockkeeper.core.path.Hop;
import org.lockkeeper.core.path.PathFinder;
import org.lockkeeper.core.path.Priority;
import org.lockkeeper.core.path.ServerPaths;
import org.lockkeeper.core.path.UpgradePath;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper path}: the safest ways over versions. */
@Command(name = "path", sortOptions = false, sortSynopsis = false, abbreviateSynopsis = false,
        description = {"Searches the safest ways over versions to the target, best first: fewest people cut off, then"
                + " fewest visits, then fewest days, unless --priorities says otherwise.", ""},
        footer = {
            "",
            "A way may stop at the versions of which the documents tell that it is of use: 7.2.3, which reports affected"
                    + " users, and 7.3.0. What each upgrade does to whom is judged by the rules of \"lockkeeper plan\", on"
                    + " the facts as they will be then: after a visit a computer has what it lacked; after an upgrade of"
                    + " the server every Outlook was started once.",
            "",
            "Visits are computers, at least; days are at most. A report of affected users comes within 14 days.",
            "",
            "@|bold Exit codes|@  0 done, whatever the ways     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper path customer.zip --to 7.3",
            "  lockkeeper path --to 7.3 --priorities visits,cutOff",
            "  lockkeeper path --to 7.3 --server mail2 --format json"})
final class PathCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PlanQuestion question = new PlanQuestion();

    @Option(names = "--priorities", paramLabel = "ORDER", order = 10, defaultValue = "cutOff,visits,days",
            description = "By what ways are compared, the first first: cutOff, visits, days in any order; what is left out"
                    + " comes after them. Default: cutOff,visits,days.")
    private String priorities = "";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common;

    PathCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        question.check();
        List<Priority> order = order();
        return question.answer(output, session, planned -> {
            PathFinder finder = new PathFinder((model, asked) -> planned.workspace().plan(model, asked,
                    session.messages().progress()), planned.workspace().stops(), order);
            return new Printed(finder.paths(planned.workspace().model(planned.request().asOf()), planned.request()), order);
        });
    }

    private List<Priority> order() throws ProblemException {
        try {
            return Priority.parse(priorities);
        } catch (IllegalArgumentException e) {
            throw new ProblemException("--priorities: " + e.getMessage(), e);
        }
    }

    /** The ways in their forms. */
    private record Printed(List<ServerPaths> servers, List<Priority> order) implements OutputOptions.Answer {

        @Override
        public void table(Writer writer, int width) throws IOException {
            for (ServerPaths server : servers) {
                writer.write(server.name() + ": " + version(server.from()) + " → " + server.target() + "\n");
                int number = 1;
                for (UpgradePath path : server.paths()) {
                    write(writer, width, 2, number++ + ". " + cutOff(path.cutOff()) + "; " + visits(path.visits())
                            + "; " + days(path.days()) + ". " + path.why());
                    for (Hop hop : path.hops()) {
                        write(writer, width, 5, version(hop.from()) + " → " + hop.to() + ": " + hop.why() + " "
                                + cutOff(hop.cutOff()) + "; " + visits(hop.visits()) + "; "
                                + PlanText.count(hop.databaseUpgrades(), "database upgrade") + ".");
                    }
                }
                writer.write("\n");
            }
            if (servers.isEmpty()) {
                writer.write("No server to upgrade.\n");
            }
        }

        private static void write(Writer writer, int width, int indent, String text) throws IOException {
            for (String line : DisplayWidth.wrap(Times.sentence(text), width - indent)) {
                writer.write(" ".repeat(indent) + line + "\n");
            }
        }

        private static String version(@Nullable ProductVersion version) {
            return version == null ? "unknown version" : version.toString();
        }

        private static String cutOff(CutOff cutOff) {
            if (cutOff.mayBeMore()) {
                return (cutOff.most() == 0 ? "none of the known clients" : known(cutOff))
                        + " cut off (there may be others of whom nothing is known)";
            }
            return (cutOff.most() == 0 ? "nobody" : known(cutOff)) + " cut off";
        }

        private static String known(CutOff cutOff) {
            return cutOff.least() == cutOff.most() ? Integer.toString(cutOff.least()) : cutOff.least() + " to " + cutOff.most();
        }

        private static String visits(int visits) {
            return visits == 0 ? "no visit" : "at least " + PlanText.count(visits, "visit");
        }

        private static String days(int days) {
            return days == 0 ? "no wait" : "up to " + PlanText.count(days, "day");
        }

        @Override
        public void json(JsonWriter json) throws IOException {
            json.beginObject();
            json.name("schema").value("lockkeeper/path/1");
            json.name("priorities").beginArray();
            for (Priority priority : order) {
                json.value(priority.toString());
            }
            json.endArray();
            json.name("servers").beginLines();
            for (ServerPaths server : servers) {
                json.beginObject();
                json.name("name").value(server.name());
                json.name("from").value(server.from() == null ? null : server.from().toString());
                json.name("target").value(server.target().toString());
                json.name("paths").beginLines();
                for (UpgradePath path : server.paths()) {
                    path(path, json);
                }
                json.endArray();
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }

        private static void path(UpgradePath path, JsonWriter json) throws IOException {
            json.beginObject();
            json.name("hops").beginArray();
            for (Hop hop : path.hops()) {
                json.beginObject();
                json.name("from").value(hop.from() == null ? null : hop.from().toString());
                json.name("to").value(hop.to().toString());
                json.name("preparation").value(hop.preparation().name());
                json.name("waitDays").value(hop.waitDays());
                json.name("why").value(hop.why());
                json.name("visits").value(hop.visits());
                json.name("databaseUpgrades").value(hop.databaseUpgrades());
                cutOff(hop.cutOff(), json);
                json.endObject();
            }
            json.endArray();
            json.name("days").value(path.days());
            json.name("visits").value(path.visits());
            cutOff(path.cutOff(), json);
            json.name("why").value(path.why());
            json.endObject();
        }

        private static void cutOff(CutOff cutOff, JsonWriter json) throws IOException {
            json.name("cutOff").beginObject();
            json.name("least").value(cutOff.least());
            json.name("most").value(cutOff.most());
            json.name("mayBeMore").value(cutOff.mayBeMore());
            json.endObject();
        }

        @Override
        public void csv(CsvWriter csv) throws IOException {
            csv.row("server", "path", "hop", "from", "to", "preparation", "waitDays", "visits", "databaseUpgrades",
                    "cutOffLeast", "cutOffMost", "why", "mayBeMore");
            for (ServerPaths server : servers) {
                for (int path = 0; path < server.paths().size(); path++) {
                    List<Hop> hops = server.paths().get(path).hops();
                    for (int i = 0; i < hops.size(); i++) {
                        Hop hop = hops.get(i);
                        csv.row(server.name(), path + 1, i + 1, hop.from(), hop.to(), hop.preparation(), hop.waitDays(),
                                hop.visits(), hop.databaseUpgrades(), hop.cutOff().least(), hop.cutOff().most(),
                                hop.why(), hop.cutOff().mayBeMore());
                    }
                }
            }
        }
    }
}
