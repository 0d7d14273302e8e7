package org.lockkeeper.intake.internal.inventory;

import java.util.regex.Pattern;

/**
 * Names of columns that tell, beside other meanings that they may have, for whom a program is meant, what somebody decided on
 * it, or how far it got on its way to computers. Whatever else such a name holds ({@code Device collection}, {@code Approval
 * date}), what stands there says by itself neither that the program is there nor that it is not.
 */
final class PlanNames {

    /** What goes before an installation: a "complete" or a date there tells of that, and not of the program. */
    private static final Pattern BEFORE = Pattern.compile("approv|genehm|freigabe|freigeg|schval|aprob|approb|zatwierdz"
            + "|godkan|jovahagy|одобр|соглас|assign(?!menttype)|zuweis|zugewies|prirazen|asignad|assegnat|przypis|назнач"
            + "|alloc|eligib|entitl|author(?:iz|is)|permitted|request(?!or)|anforder|angeford|antrag|pozad|demande|solicit"
            + "|richiest|zadost|wniosek|запро|заявк|purchas|procure|einkauf|nakup|acquisto|achat|закуп"
            + "|(?:^|purchase|sales|work)orders?(?:$|date|no$|nr$|num|id$|stat|on$|by$)|^(?:po|rfc)(?:no|nr|num|number|id)?$|ordered|bestell|objedn|commande|pedido"
            + "|zamowien|заказ|ticket|changereq|review|training|schulung|skolen|download|staging|staged|packag(?:ing|ed)|paketier|distribut"
            + "|delivery|deliver|lieferung|dodani|notif|consent|decision|choice|intended|respon(?!sib)|subscri|enrol|candidat"
            + "|quote|angebot|nabidk|offer|advert|published(?:to|for|$)|(?:^|user|pilot|acceptance)test(?:s|ed|ing|status)?$|prepar|vorbereit|priprav"
            + "|licen[cs]e?(?:pool|reserv)|schedul|planned|planung");
    /** What is counted or measured of any program, though its name is like that of a step before an installation. */
    private static final Pattern COUNTS = Pattern.compile("(?:download|package|packaging|distribution)s?(?:size|count|bytes|id)(?:in)?(?:[kmg]?b|bytes)?"
            + "|(?:(?:number|no|num)(?:of)?|total)?downloads(?:total)?");
    private static final Pattern LICENCES = Pattern.compile("(?:(?:number|no|num)(?:of)?)?allocated(?:licen[cs]es|seats)");
    private static final Pattern MEASURE = Pattern.compile("\\d+(?:[.,]\\d+)?(?: ?(?:[kmg]i?b|bytes))?", Pattern.CASE_INSENSITIVE);
    /** To whom and by what programs are brought. */
    private static final Pattern BRINGING = Pattern.compile("collection|channel|kanal|polic(?:y|ies)|richtlinie|zasad[ay]"
            + "|^gpo|grouppolicy|tasksequence|^tasks?$|^task(?:name|id)|^jobs?$|^job(?:name|id)|campaign|kampagne|kampan"
            + "|deploy|rollout|pilot|wave|welle|vlna|phase|stage|cohort|catalog|katalog|baseline|targeted"
            + "|^target(?:user|device|computer|machine|collection|client|group)s?"
            + "|(?:device|computer|client|pc|machine|user|app|application|software|package|product|update|deployment|install"
            + "|assignment|security|test|gerate?|geraete?|rechner|benutzer)(?:ring|tier|batch|lane|group|gruppe|skupina)s?$"
            + "|(?:system|managed|site|host|department)(?:ring|tier|batch|lane)$");
    private static final Pattern NO_PLAN = Pattern.compile("workgroup|jobtitle|datacollection|collection(?:date|time|method|server|agent)"
            + "|(?:product|program|programm)(?:group|gruppe)$");

    private PlanNames() {
    }

    /** Whether a name may tell of what goes before an installation. @param name plain, as {@link Meaning#plain} writes it */
    static boolean tellOfBefore(String name) {
        return BEFORE.matcher(name).find();
    }

    /** Whether a number counts or measures; a single licence may be one that is given to somebody who has no program. */
    static boolean count(String name, String said) {
        return MEASURE.matcher(said).matches() && (COUNTS.matcher(name).matches() || LICENCES.matcher(name).matches() && !said.equals("1"));
    }

    /** Whether a name may tell of a plan, a decision, or a way. @param name plain, as {@link Meaning#plain} writes it */
    static boolean contain(String name) {
        return tellOfBefore(name) || BRINGING.matcher(name).find() && !NO_PLAN.matcher(name).find();
    }
}
