package org.lockkeeper.cli.tests.stranger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;

/** Report writers and attributes that fail, each in its way. */
public final class Writers {

    private Writers() {
    }

    /** Writes a word. */
    public static class Sound implements ReportWriter {
        @Override
        public String format() {
            return "kiosk";
        }

        @Override
        public String title() {
            return "Kiosk screen";
        }

        @Override
        public String fileExtension() {
            return "kiosk";
        }

        @Override
        public void write(UpgradePlan plan, OutputStream out) throws IOException {
            out.write('k');
        }
    }

    /** Has no format. */
    public static final class Nameless extends Sound {
        @Override
        public String format() {
            throw new IllegalStateException("format");
        }
    }

    /** Fails in the middle. */
    public static final class Unwriting extends Sound {
        @Override
        public void write(UpgradePlan plan, OutputStream out) throws IOException {
            out.write('k');
            throw new LinkageError("write");
        }
    }

    /** Closes what is not its own. */
    public static final class Closing extends Sound {
        @Override
        public void write(UpgradePlan plan, OutputStream out) throws IOException {
            out.close();
        }
    }

    /** Takes a name that ours has. */
    public static final class Impostor extends Sound {
        @Override
        public String format() {
            return "JSON";
        }
    }

    /** Has no attributes, not even none. */
    public static final class Attributeless implements AttributeProvider {
        @Override
        public List<Attribute<?>> attributes() {
            return null;
        }
    }
}
