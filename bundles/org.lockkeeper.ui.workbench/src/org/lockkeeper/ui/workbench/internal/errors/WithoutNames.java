package org.lockkeeper.ui.workbench.internal.errors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Takes names and secrets out of what programs tell of an error, so that it can be given away: names that the workspace
 * knows, addresses, folders and files, whatever stands in quotation marks. The places in the code stay. It rather takes too
 * much.
 */
final class WithoutNames {

    private static final Pattern FRAME = Pattern.compile("\\s+(at [\\w.$/@<>]+\\([^()]*\\)|\\.\\.\\. \\d+ (more|common frames omitted))");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\u201c[^\u201d]*\u201d|(?<!\\w)'[^']*'");
    private static final Pattern URL = Pattern.compile("\\b[a-z][a-z0-9+.:]+:/[^\\s)]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])(?:[A-Za-z]:[\\\\/]|\\\\\\\\|/)[^\"'<>()]*?(?=[\"'()>;]|: |, |$)");
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"'<>(),;:=]+@[^\\s\"'<>(),;:]+");
    private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\b[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){3,7}\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_])?");
    private static final int SHORTEST = 3;

    private final Set<String> words = new HashSet<>();
    private final List<Pattern> phrases = new ArrayList<>();

    /**
     * @param model its names are taken out
     * @param more more names, such as that of the person who is signed in
     */
    WithoutNames(Model model, List<String> more) {
        model.servers().stream().map(Server::name).forEach(this::name);
        for (Client client : model.clients()) {
            name(client.subject().account());
            name(client.subject().computer());
        }
        model.accounts().stream().map(Account::name).forEach(this::name);
        model.computers().stream().map(Computer::name).forEach(this::name);
        more.forEach(this::name);
    }

    private void name(String name) {
        if (name == null || name.strip().length() < SHORTEST) {
            return;
        }
        String folded = name.strip().toLowerCase(Locale.ROOT);
        int at = folded.indexOf('@');
        if (at > 0) {
            // whole addresses are found by their form
            name(folded.substring(0, at));
        } else if (WORD.matcher(folded).matches()) {
            words.add(folded);
            int dot = folded.indexOf('.');
            if (dot >= SHORTEST) {
                words.add(folded.substring(0, dot));
            }
        } else {
            phrases.add(Pattern.compile(Pattern.quote(folded), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** The text without names and secrets, line by line. */
    String of(String text) {
        return text.lines().map(line -> FRAME.matcher(line).matches() ? line : line(line)).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        String clean = Redaction.message(line);
        for (Pattern phrase : phrases) {
            clean = phrase.matcher(clean).replaceAll("<name>");
        }
        clean = QUOTED.matcher(clean).replaceAll("<text>");
        clean = URL.matcher(clean).replaceAll("<address>");
        clean = EMAIL.matcher(clean).replaceAll("<account>");
        clean = PATH.matcher(clean).replaceAll("<path>");
        clean = ADDRESS.matcher(clean).replaceAll("<address>");
        return WORD.matcher(clean).replaceAll(match -> Matcher.quoteReplacement(words.contains(
                match.group().toLowerCase(Locale.ROOT)) ? "<name>" : match.group()));
    }
}
