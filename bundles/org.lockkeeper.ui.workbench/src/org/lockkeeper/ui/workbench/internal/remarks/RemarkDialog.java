package org.lockkeeper.ui.workbench.internal.remarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks for note, labels and acknowledgement. What all clients have alike is there already, and is kept where it stays. */
final class RemarkDialog extends AboutClientsDialog {

    private static final String HELP = "statements#note-and-labels";

    private final String noteBefore;
    private final Set<String> labelsBefore;
    private final boolean acknowledgedBefore;
    private final boolean acknowledging;
    private Text note;
    private Text labels;
    private Button acknowledged;
    private Text reason;

    /**
     * @param name who remarks it, unless that is changed here
     * @param acknowledging whether what is wanted is that the verdict is known
     */
    RemarkDialog(Shell parent, List<ClientRow> clients, String name, boolean acknowledging) {
        super(parent, RemarkMessages.RemarkTitle, HELP, RemarkMessages.RemarkText, clients, name);
        this.acknowledging = acknowledging;
        noteBefore = common(clients.stream().map(RemarkDialog::note).toList());
        Set<String> ofAll = new LinkedHashSet<>(labels(clients.getFirst()));
        clients.forEach(row -> ofAll.retainAll(labels(row)));
        labelsBefore = ofAll;
        acknowledgedBefore = clients.stream().allMatch(RemarkDialog::isAcknowledged);
    }

    private static String common(List<String> values) {
        return values.stream().distinct().count() == 1 ? values.getFirst() : "";
    }

    private static String note(ClientRow row) {
        return Optional.ofNullable(row.fact(RemarkAttributes.NOTE).value()).orElse("");
    }

    private static List<String> labels(ClientRow row) {
        String all = row.fact(RemarkAttributes.LABELS).value();
        return all == null ? List.of() : List.of(all.split(", "));
    }

    private static boolean isAcknowledged(ClientRow row) {
        return row.judgement() != null && row.judgement().equals(row.fact(RemarkAttributes.ACKNOWLEDGEMENT).value());
    }

    @Override
    void fields(Composite area) {
        note = field(area, RemarkMessages.Note, "remark.note", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        note.setText(noteBefore);
        // a tab goes on to the next field
        note.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
        labels = field(area, clients().size() == 1 ? RemarkMessages.Labels : RemarkMessages.LabelsOfAll, "remark.labels",
                SWT.SINGLE);
        labels.setText(String.join(", ", labelsBefore));
        acknowledged = WidgetIds.set(new Button(area, SWT.CHECK), "remark.acknowledged");
        acknowledged.setText(RemarkMessages.Acknowledged);
        acknowledged.setToolTipText(RemarkMessages.AcknowledgedHint);
        acknowledged.setSelection(acknowledgedBefore);
        acknowledged.setEnabled(clients().stream().anyMatch(row -> row.judgement() != null));
        acknowledged.addListener(SWT.Selection, _ -> {
            changed();
            if (acknowledged.getSelection() && reason.getText().isBlank()) {
                // what is needed next
                reason.setFocus();
            }
        });
        reason = field(area, RemarkMessages.Reason, "remark.reason", SWT.SINGLE);
    }

    @Override
    public void create() {
        super.create();
        if (acknowledging && acknowledged.isEnabled()) {
            acknowledged.setSelection(true);
            changed();
            reason.setFocus();
        }
    }

    @Override
    Optional<Statement> made() {
        List<Remark> remarks = new ArrayList<>();
        if (!note.getText().strip().equals(noteBefore.strip())) {
            remarks.add(StatementWords.understood(() -> Remark.note(note.getText().replace("\r\n", "\n")),
                    () -> RemarkMessages.WrongNote));
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String label : labels.getText().split(",")) {
            if (!label.isBlank()) {
                wanted.add(label.strip());
            }
        }
        different(wanted, labelsBefore, label -> remarks.add(StatementWords.understood(() -> Remark.label(label, false),
                () -> NLS.bind(RemarkMessages.WrongLabel, label))));
        different(labelsBefore, wanted, label -> remarks.add(Remark.label(label, true)));
        if (acknowledged.getSelection() != acknowledgedBefore) {
            remarks.add(Remark.acknowledgement(!acknowledged.getSelection()));
        }
        if (reason.getText().isBlank() && remarks.stream().anyMatch(Remark::needsReason)) {
            throw new IllegalArgumentException(RemarkMessages.NeedsReason);
        }
        return remarks.isEmpty() ? Optional.empty() : Optional.of(Remark.about(clients(), remarks,
                name(), reason.getText(), Moment.of(Instant.now())));
    }

    private static void different(Set<String> these, Set<String> without, Consumer<String> consumer) {
        Set<String> others = without.stream().map(l -> l.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        these.stream().filter(l -> !others.contains(l.toLowerCase(Locale.ROOT))).forEach(consumer);
    }
}
