package org.lockkeeper.report.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.internal.Views;

/** Drafts of mails to the users: what happens, when, what to do, and WebMail as the way out. Nothing is sent. */
public final class UserMails {

    /** The languages that there are texts in. */
    public static final List<String> LANGUAGES = List.of("en", "de", "cs");

    private UserMails() {
    }

    /**
     * A draft.
     *
     * @param to the account
     * @param verdict the worst of all clients of the account in the whole plan
     * @param computers those that are known, sorted, and a word for those that are not
     * @param when the day of the upgrade, in the mail's words
     * @param subject its subject
     * @param greeting how it begins
     * @param upgrade that there is an upgrade, and what the mail is about
     * @param happens what happens
     * @param toDo what to do
     * @param wayOut what to do where Outlook does not work
     */
    public record Mail(String to, Verdict verdict, String computers, String when, String subject, String greeting,
            String upgrade, String happens, String toDo, String wayOut) {

        /** Its text, in paragraphs. */
        public List<String> paragraphs() {
            return List.of(greeting, upgrade, happens, toDo, wayOut);
        }
    }

    /**
     * The drafts for a scope, the worst first: one an account that something happens to. What a mail says is about all
     * of the account's clients, also those that a filter leaves out: else it could call somebody ready who is not. Nobody
     * is asked for what is done, verified or waived.
     *
     * @param language one of {@link #LANGUAGES}
     * @param when the day of the upgrade as the mails are to say it; {@code null} where it is not decided
     */
    public static List<Mail> of(PaperScope scope, String language, @Nullable String when) {
        Properties words = words(language);
        StepStates states = new StepStates(scope.plan());
        Map<String, List<ClientPlan>> all = new HashMap<>();
        for (ClientPlan client : new PaperScope(scope.plan(), scope.plan().clients(), null).clients()) {
            all.computeIfAbsent(String.valueOf(client.client().subject().account()), _ -> new ArrayList<>()).add(client);
        }
        List<List<ClientPlan>> told = new ArrayList<>();
        for (String account : scope.clients().stream().map(c -> c.client().subject().account())
                .filter(a -> a != null).distinct().toList()) {
            List<ClientPlan> clients = all.getOrDefault(account, List.of());
            if (!clients.isEmpty() && clients.getFirst().verdict() != Verdict.UNAFFECTED) {
                told.add(clients);
            }
        }
        told.sort(Comparator.comparing(clients -> clients.getFirst().verdict()));
        return Views.of(told, clients -> new MailText(clients, states, words).mail(when));
    }

    /** The drafts as a paper. */
    public static Paper paper(PaperScope scope, List<Mail> mails) {
        List<Section> sections = Views.of(mails, mail -> new Section(mail.to(), mail.verdict(), false,
                mail.paragraphs().stream().map(Block.Text::new).map(Block.class::cast).toList()));
        return Papers.paper(Reader.USER, "Drafts of mails to the users", scope, sections, merge(mails));
    }

    /** One row a draft, for the mail merge of a text processor. */
    public static Block.Table merge(List<Mail> mails) {
        return new Block.Table(List.of("account", "verdict", "computers", "when", "subject", "greeting", "upgrade",
                "whatHappens", "whatToDo", "wayOut"), Views.of(mails, m -> List.of(m.to(), m.verdict().name(),
                        m.computers(), m.when(), m.subject(), m.greeting(), m.upgrade(), m.happens(), m.toDo(),
                        m.wayOut())));
    }

    private static Properties words(String language) {
        try (InputStream in = UserMails.class.getResourceAsStream("mail_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no texts in the language " + language);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
