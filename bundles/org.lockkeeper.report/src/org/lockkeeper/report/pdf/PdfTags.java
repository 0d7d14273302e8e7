package org.lockkeeper.report.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure of a paper, which screen readers read: what is a heading, a paragraph, a list, a table. */
final class PdfTags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    // of each page, which element each of its marked contents belongs to
    private final List<COSArray> pages = new ArrayList<>();

    PdfTags(PDDocument document) {
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        PDStructureElement whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        open.push(whole);
    }

    /** Begins an element inside the one that is open. */
    void begin(String type) {
        PDStructureElement element = new PDStructureElement(type, open.peek());
        open.peek().appendKid(element);
        open.push(element);
    }

    /** Begins a cell that heads a column. */
    void beginHeader() {
        begin("TH");
        COSDictionary scope = new COSDictionary();
        scope.setName(COSName.O, "Table");
        scope.setName(COSName.getPDFName("Scope"), "Column");
        open.peek().getCOSObject().setItem(COSName.A, scope);
    }

    void end() {
        open.pop();
    }

    /** A page was begun. */
    void page(PDPage page) {
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, pages.size());
        // readers go from field to field in the order of the structure
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pages.add(new COSArray());
    }

    /** The number of the next marked content of the page, as a part of the element that is open. */
    int next(PDPage page) {
        COSArray contents = pages.getLast();
        int number = contents.size();
        contents.add(open.peek().getCOSObject());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        open.peek().appendKid(reference);
        return number;
    }

    /** The type of the element that is open. */
    COSName type() {
        return COSName.getPDFName(open.peek().getStructureType());
    }

    /** Nothing comes after this. */
    void finish() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i));
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(pages.size());
    }
}
