package org.lockkeeper.intake.internal.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.text.KnownStart;
import org.lockkeeper.intake.internal.text.LogLines;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.encoding.EncodingSample;
import org.lockkeeper.text.encoding.TextEncoding;

/** A found file as importers see it: decompressed, bounded, cancellable. */
public final class FoundSource implements ImportSource, KnownStart {

    private static final int HEAD = 64 * 1024;
    private static final int BUFFER = 256 * 1024;
    private static final int LINES_KEPT = 200;

    private final FoundFile found;
    private final Limits limits;
    private final Progress progress;
    // all of its bytes as they lie, where it is small: read once for whoever wants them
    private final byte @Nullable [] whole;
    private final byte[] head;
    private final boolean compressed;
    private final @Nullable IOException headProblem;
    private volatile List<byte[]> pieces = List.of();
    private final AtomicReference<SourceFile> file = new AtomicReference<>();
    private volatile @Nullable TextEncoding startEncoding;
    private volatile @Nullable List<String> startLines;
    private volatile @Nullable String startText;

    /**
     * Reads the first bytes; of a small file that is all, and it is not opened again.
     *
     * @throws IOException where there is nothing to be read at all
     */
    public FoundSource(FoundFile found, Limits limits, Progress progress) throws IOException {
        this.found = found;
        this.limits = limits;
        this.progress = progress;
        byte[] raw;
        try (InputStream in = found.content().open()) {
            raw = in.readNBytes(HEAD);
        }
        whole = raw.length < HEAD ? raw : null;
        compressed = raw.length > 2 && (raw[0] & 0xFF) == 0x1F && (raw[1] & 0xFF) == 0x8B && raw[2] == 8;
        if (!compressed) {
            head = raw;
            headProblem = null;
            return;
        }
        byte[] start = new byte[HEAD];
        int filled = 0;
        IOException problem = null;
        try (InputStream in = open()) {
            int n = 0;
            while (n >= 0 && filled < HEAD) {
                filled += n;
                n = in.read(start, filled, HEAD - filled);
            }
        } catch (IOException e) {
            problem = e;
        }
        head = Arrays.copyOf(start, Math.min(filled, HEAD));
        headProblem = problem;
    }

    /** Where it was found. */
    public FoundFile found() {
        return found;
    }

    /** What went wrong with the first bytes of a compressed file, {@code null} where nothing did. */
    public @Nullable IOException headProblem() {
        return headProblem;
    }

    /** Whether the content is gzip. */
    public boolean isCompressed() {
        return compressed;
    }

    @Override
    public SourceFile file() {
        SourceFile known = file.get();
        if (known == null) {
            known = new SourceFile(found.path(), found.location(), hash(), found.content().size());
            file.set(known);
        }
        return known;
    }

    /**
     * Reads the whole file for its hash, where that was not done yet.
     *
     * @throws IOException where it cannot be read
     */
    public void identify() throws IOException {
        try {
            file();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The file without its hash: for one that is not read. */
    public SourceFile unread() {
        return new SourceFile(found.path(), found.location(), null, found.content().size());
    }

    @Override
    public byte[] sample() {
        // what lies compressed cannot be read at a place, so that its beginning has to do
        if (!compressed) {
            file();
        }
        return EncodingSample.of(head, pieces);
    }

    private String hash() {
        if (whole != null) {
            progress.checkCancelled();
            return hash(whole);
        }
        List<Long> places = compressed || EncodingSample.isTelling(head) ? List.of()
                : EncodingSample.pieces(found.content().size());
        pieces = places.stream().map(_ -> new byte[EncodingSample.PIECE]).toList();
        long position = 0;
        try (InputStream in = raw();
                ContentDigest digest = ContentDigest.of(found.content().size())) {
            byte[] buffer = new byte[BUFFER];
            int n;
            while ((n = in.read(buffer)) >= 0) {
                digest.update(buffer, n);
                for (int i = 0; i < places.size(); i++) {
                    copy(buffer, n, position, pieces.get(i), places.get(i));
                }
                position += n;
            }
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] all) {
        try (ContentDigest digest = ContentDigest.of(all.length)) {
            digest.update(all, all.length);
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what of a piece is in a buffer that holds the bytes from a position on. */
    private static void copy(byte[] buffer, int filled, long position, byte[] piece, long place) {
        long from = Math.max(position, place);
        long to = Math.min(position + filled, place + piece.length);
        if (from < to) {
            System.arraycopy(buffer, (int) (from - position), piece, (int) (from - place), (int) (to - from));
        }
    }

    @Override
    public String name() {
        String name = found.name();
        return compressed && name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3)
                : name;
    }

    @Override
    public byte[] head() {
        return head;
    }

    @Override
    public TextEncoding startEncoding() {
        TextEncoding known = startEncoding;
        if (known == null) {
            known = TextEncoding.detect(head);
            startEncoding = known;
        }
        return known;
    }

    @Override
    public List<String> startLines(int most) {
        if (most > LINES_KEPT) {
            return LogLines.first(head, startEncoding(), most);
        }
        List<String> known = startLines;
        if (known == null) {
            known = List.copyOf(LogLines.first(head, startEncoding(), LINES_KEPT));
            startLines = known;
        }
        return known.subList(0, Math.min(most, known.size()));
    }

    @Override
    public String startText() {
        String known = startText;
        if (known == null) {
            known = startEncoding().decode(head, 0, head.length);
            startText = known;
        }
        return known;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream raw = raw();
        if (!compressed) {
            return raw;
        }
        return new GunzipStream(raw, limits);
    }

    private InputStream raw() throws IOException {
        return new WatchedInputStream(whole == null ? found.content().open() : new ByteArrayInputStream(whole), progress);
    }

    /** How many bytes are kept of it where that is all; -1 where it has to be opened again. */
    int kept() {
        return whole == null ? -1 : whole.length + (compressed ? head.length : 0);
    }

    /** Lets go of what can be worked out again. */
    void rest() {
        startLines = null;
        startText = null;
    }
}
