package org.lockkeeper.rcp;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.guard.ForeignFailures;

/** Stands where a view could not be made: says which, whose it is, and on demand why. */
public final class FailedView {

    private final Button details;

    private FailedView(Button details) {
        this.details = details;
    }

    /** Makes the pane instead of whatever the view had made. */
    static FailedView in(Composite parent, MPart part, String uri, Throwable failure) {
        for (Control half : parent.getChildren()) {
            half.dispose();
        }
        String[] names = uri.split("/");
        String sentence = NLS.bind(RcpMessages.Failed, new Object[] {part.getLocalizedLabel(), names[names.length - 1],
            names[Math.max(0, names.length - 2)]});
        System.getLogger(ForeignFailures.LOGGER).log(Level.WARNING, sentence, failure);
        parent.setLayout(new GridLayout());
        Label label = new Label(parent, SWT.WRAP);
        label.setText(NLS.bind(RcpMessages.FailedLog, sentence, Platform.getLogFileLocation()));
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Button details = new Button(parent, SWT.PUSH);
        details.setText(RcpMessages.FailedDetails);
        details.addListener(SWT.Selection, _ -> {
            details.setEnabled(false);
            Text trace = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
            StringWriter text = new StringWriter();
            try {
                failure.printStackTrace(new PrintWriter(text, true));
            } catch (RuntimeException e) {
                text.append(failure.getClass().getName());
            }
            trace.setText(text.toString());
            trace.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            parent.layout(true, true);
        });
        return new FailedView(details);
    }

    /** Called by the platform. */
    @Focus
    public void focus() {
        details.setFocus();
    }
}
