package org.lockkeeper.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Lists of one computer, PC1, with Kerio Updater Service in the last row, in all forms in which lists come. */
final class FormsOfLists {

    /** Names, versions and publishers. */
    static final List<List<String>> PROGRAMS = List.of(List.of("7-Zip 9.20", "9.20", "Igor Pavlov"),
            List.of("Adobe Reader X", "10.1.0", "Adobe"), List.of("Mozilla Firefox", "6.0.2", "Mozilla"),
            List.of("Notepad++", "5.9", "Don Ho"),
            List.of("Kerio Outlook Connector (Offline Edition)", "7.2.3", "Kerio Technologies"),
            List.of("Kerio Updater Service", "1.0.1", "Kerio Technologies"));

    private static final Pattern FIELD = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_. ]{0,40}");

    private FormsOfLists() {
    }

    /**
     * Lists with a column more, by names of files.
     *
     * @param own what the service's row says there
     * @param others what all other rows say
     */
    static Map<String, String> with(String column, String own, String others) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("fleet.csv", "Computer;Program;Version;" + column + '\n' + rows(own, others, (p, said) -> "PC1;" + p.get(0) + ';' + p.get(1)
                + ';' + said + '\n'));
        forms.put("PC1.csv", "DisplayName;DisplayVersion;Publisher;" + column + '\n' + rows(own, others, (p, said) -> String.join(";", p)
                + ';' + said + '\n'));
        forms.put("nested.json", "{\"computer\":\"PC1\",\"software\":[" + rows(own, others, (p, said) -> "{\"name\":\"" + p.get(0)
                + "\",\"version\":\"" + p.get(1) + "\",\"" + column + "\":\"" + said + "\"},").replaceAll(",$", "]}"));
        if (FIELD.matcher(column).matches()) {
            forms.put("PC1-list.txt", rows(own, others, (p, said) -> "DisplayName : " + p.get(0) + "\nDisplayVersion : " + p.get(1)
                    + "\nPublisher : " + p.get(2) + '\n' + column + " : " + said + "\n\n"));
        }
        forms.put("page.html", "<table><tr><th>Computer</th><th>Program</th><th>Version</th><th>" + column + "</th></tr>" + rows(own, others,
                (p, said) -> "<tr><td>PC1</td><td>" + p.get(0) + "</td><td>" + p.get(1) + "</td><td>" + said + "</td></tr>") + "</table>\n");
        String element = column.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
        if (!element.isEmpty() && Character.isLetter(element.charAt(0))) {
            forms.put("x.xml", "<REQUEST><CONTENT><HARDWARE><NAME>PC1</NAME></HARDWARE>" + rows(own, others, (p, said) -> "<SOFTWARES><NAME>"
                    + p.get(0) + "</NAME><VERSION>" + p.get(1) + "</VERSION><" + element + '>' + said + "</" + element + "></SOFTWARES>")
                    + "</CONTENT></REQUEST>");
        }
        forms.put("PC1.txt", String.format("%-44s%-16s%s%n", "DisplayName", "DisplayVersion", column) + String.format("%-44s%-16s%s%n",
                "-----------", "--------------", "-".repeat(column.length())) + rows(own, others, (p, said) -> String.format("%-44s%-16s%s",
                        p.get(0), p.get(1), said).stripTrailing() + '\n'));
        return forms;
    }

    private static String rows(String own, String others, BiFunction<List<String>, String, String> row) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < PROGRAMS.size(); i++) {
            rows.append(row.apply(PROGRAMS.get(i), i == PROGRAMS.size() - 1 ? own : others));
        }
        return rows.toString();
    }

    /** Lists with a text beside the rows, by names of files that tell where it stands. */
    static Map<String, String> beside(String text) {
        Map<String, String> forms = new LinkedHashMap<>();
        String csv = "Program;Version;Publisher\n" + rows("", "", (p, _) -> String.join(";", p) + '\n');
        String table = String.format("%-44s%s%n%-44s%s%n", "DisplayName", "DisplayVersion", "-----------", "--------------")
                + rows("", "", (p, _) -> String.format("%-44s%s%n", p.get(0), p.get(1)));
        String list = rows("", "", (p, _) -> "DisplayName : " + p.get(0) + "\nDisplayVersion : " + p.get(1) + "\n\n");
        String xml = "<REQUEST><CONTENT><HARDWARE><NAME>PC1</NAME></HARDWARE>" + rows("", "", (p, _) -> "<SOFTWARES><NAME>" + p.get(0)
                + "</NAME><VERSION>" + p.get(1) + "</VERSION></SOFTWARES>") + "</CONTENT></REQUEST>";
        String software = rows("", "", (p, _) -> "{\"name\":\"" + p.get(0) + "\",\"version\":\"" + p.get(1) + "\"},");
        forms.put("below/PC1.csv", csv + text + '\n');
        forms.put("above/PC1.csv", text + '\n' + csv);
        forms.put("below/PC1.txt", table + '\n' + text + '\n');
        forms.put("above/PC1.txt", text + "\n\n" + table);
        forms.put("below/PC1-list.txt", list + text + '\n');
        forms.put("above/PC1-list.txt", text + "\n\n" + list);
        forms.put("comment/pc1.xml", "<!-- " + text + " -->" + xml);
        forms.put("element/pc1.xml", xml.replace("<HARDWARE>", "<COMMENT>" + text + "</COMMENT><HARDWARE>"));
        forms.put("comment/f.json", "{\"computer\":\"PC1\",\"comment\":\"" + text + "\",\"software\":[" + software.replaceAll(",$", "]}"));
        return forms;
    }
}
