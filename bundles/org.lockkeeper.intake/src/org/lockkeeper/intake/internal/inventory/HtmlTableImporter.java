package org.lockkeeper.intake.internal.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;
import org.lockkeeper.text.lines.LineTracker;

/** Reads tables of web pages, as old inventory tools and PowerShell's {@code ConvertTo-Html} write them. */
public final class HtmlTableImporter implements TableImporter {

    private final TableWords words;
    private final KnownCells known = new KnownCells();

    /** @param words what columns mean whose names do not tell */
    public HtmlTableImporter(TableWords words) {
        this.words = words;
    }

    @Override
    public String id() {
        return "programs-html";
    }

    @Override
    public String title() {
        return "Installed programs as a web page";
    }

    @Override
    public int sureAtMost() {
        return 60;
    }

    @Override
    public @Nullable List<String> header(ImportSource source) {
        Columns columns = TableRows.header(firstRows(source), words);
        return columns == null ? null : columns.header();
    }

    /** The first rows of the page's tables; none where it is no page with a table. */
    static List<List<String>> firstRows(ImportSource source) {
        byte[] head = source.head();
        String start = KnownStart.text(source).toLowerCase(Locale.ROOT);
        if (!start.contains("<table") || !start.stripLeading().startsWith("<")) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(head)) {
            TextEncoding encoding = KnownStart.encoding(source);
            LineTracker tracker = new LineTracker(in, encoding);
            HtmlRows html = new HtmlRows(new TolerantReader(tracker, encoding));
            while (rows.size() < TableRows.MOST_BEFORE && html.next()) {
                rows.add(html.cells());
            }
        } catch (IOException e) {
            // only the beginning is looked at, so it ends in the middle of something
        }
        return rows;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Inventory inventory = new Inventory(source, context, id(), false);
        TableRows rows = new TableRows(words, known, inventory, false);
        TextEncoding encoding = KnownStart.encoding(source);
        try (InputStream in = source.open()) {
            LineTracker tracker = new LineTracker(in, encoding);
            HtmlRows html = new HtmlRows(new TolerantReader(tracker, encoding));
            int table = 0;
            while (html.next()) {
                if (html.table() != table) {
                    table = html.table();
                    rows.end();
                }
                rows.row(html.cells(), html.line(), tracker.offsetOf(html.line()));
            }
            if (html.isCut()) {
                inventory.cutInLastRow("breaks off");
            }
        } catch (IOException e) {
            inventory.doubt("breaks off");
            throw e;
        } finally {
            rows.finish();
            inventory.observe();
        }
        inventory.tellLost();
    }
}
