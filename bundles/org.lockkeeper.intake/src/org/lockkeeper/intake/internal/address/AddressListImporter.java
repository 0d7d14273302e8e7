package org.lockkeeper.intake.internal.address;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;

/**
 * Reads lists of leases and names: which computer has which address. With the addresses of sign-ins that tells where an
 * account was used; it makes nobody ready.
 */
public final class AddressListImporter implements Importer {

    // the log of Windows' DHCP server explains its events before it begins
    private static final int LOOKED_AT = 200;
    private static final int LONGEST = 10_000;
    private static final List<AddressForm> FORMS = List.of(new IscLeases(), new WindowsLeases.Log(), new WindowsLeases(),
            new NameLines());

    @Override
    public String id() {
        return "addresses";
    }

    @Override
    public String title() {
        return "Addresses of computers (DHCP leases, names)";
    }

    private static Optional<AddressForm> form(ImportSource source) {
        List<String> first = KnownStart.lines(source, LOOKED_AT).stream().filter(line -> line.length() <= LONGEST).toList();
        return FORMS.stream().filter(form -> form.recognises(first)).findFirst();
    }

    @Override
    public int recognise(ImportSource source) {
        return form(source).isPresent() ? 85 : 0;
    }

    @Override
    public void read(ImportSource source, ImportContext context) throws IOException {
        Leases leases = new Leases(source, context);
        AddressForm form = form(source).orElseThrow(() -> new IOException("is no list of addresses"));
        try (LogLines lines = LogLines.open(source)) {
            AddressForm.Lines reader = form.reader(leases);
            try {
                while (lines.next()) {
                    context.progress().checkCancelled();
                    if (lines.isTooLong() || lines.text().length() > LONGEST) {
                        leases.reject(lines.number(), "expected a line of at most " + LONGEST + " characters");
                    } else {
                        reader.line(lines.text(), lines.number(), lines.offset());
                    }
                }
            } finally {
                reader.end();
                leases.observe();
            }
        }
    }
}
