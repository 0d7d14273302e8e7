package org.lockkeeper.intake.internal.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.NotRead;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.source.Root.Skipped;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.ZipArchive;

/**
 * Finds the files under paths. Folders and zips are looked through in the order of names; every folder and file once,
 * whatever links lead to it; special files are never opened. Folders that hold mail or keys are not entered.
 */
public final class Walk implements Closeable {

    private final Limits limits;
    private final Progress progress;
    /** Real path of what was seen, with the number of the path under which it was. */
    private final Map<Path, Integer> seen = new HashMap<>();
    private final List<ZipContents> archives = new ArrayList<>();
    private int paths;
    private int repeated;

    /** Starts a walk. */
    public Walk(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Looks through one path: first what lies there, then each zip in it.
     *
     * @throws ProblemException where it does not exist or cannot be read
     */
    public List<Root> under(Path path) throws ProblemException {
        String shown = path.toString().replace('\\', '/');
        shown = shown.isEmpty() ? "." : shown;
        Path absolute = path.toAbsolutePath().normalize();
        paths++;
        repeated = 0;
        try {
            BasicFileAttributes attributes = Files.readAttributes(absolute, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return folder(absolute, shown);
            }
            if (!attributes.isRegularFile()) {
                throw new ProblemException(shown + ": this is neither a file nor a folder, so there is nothing to"
                        + " read. Give a server folder, a zip of one, or a file of one.");
            }
            return List.of(file(absolute, shown));
        } catch (NoSuchFileException e) {
            throw new ProblemException(shown + ": there is no such file or folder.", e);
        } catch (AccessDeniedException e) {
            throw new ProblemException(shown + ": permission denied. Make it readable for you, or copy it.", e);
        } catch (IOException e) {
            throw new ProblemException(shown + ": " + reason(e) + ".", e);
        }
    }

    /** Whether something was not seen before. */
    private boolean isNew(Path path) throws IOException {
        return isNewReal(path.toRealPath());
    }

    private boolean isNewReal(Path real) {
        Integer before = seen.putIfAbsent(real, paths);
        if (before != null && before < paths) {
            repeated++;
        }
        return before == null;
    }

    private Root file(Path absolute, String shown) throws IOException {
        if (!isNew(absolute)) {
            return new Root(shown, List.of(), true, List.of(), List.of(), repeated);
        }
        if (ZipArchive.isZip(head(absolute)) || isNamedZip(absolute)) {
            return zip(absolute, shown);
        }
        List<String> names = names(absolute);
        names.removeLast();
        return new Root(shown, names, true, List.of(new FoundFile(shown, absolute.toString(), List.of(),
                absolute.getFileName().toString(), new DiskContent(absolute,
                        Files.readAttributes(absolute, BasicFileAttributes.class)))), List.of(),
                repeated);
    }

    /** A zip that unpacks itself has a program before it; what is no zip at all is told as one that is damaged. */
    private static boolean isNamedZip(Path file) throws IOException {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip") && Files.size(file) > 0;
    }

    private Root zip(Path absolute, String shown) throws IOException {
        ZipContents archive = new ZipContents(absolute, limits);
        archives.add(archive);
        List<FoundFile> files = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        archive.list(shown, absolute.toString(), files, skipped);
        if (files.isEmpty() && skipped.isEmpty()) {
            skipped.add(new Skipped(shown, absolute.toString(), size(absolute), "is an archive without any file in it; pack it again"));
        }
        List<String> names = names(absolute);
        String name = names.removeLast();
        names.add(name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name);
        return new Root(shown, names, false, files, skipped, 0);
    }

    private List<Root> folder(Path absolute, String shown) throws IOException {
        List<FoundFile> files = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Path> zips = new ArrayList<>();
        isNew(absolute);
        enter(new Place(absolute, shown, List.of()), files, skipped, zips);
        List<Root> roots = new ArrayList<>();
        for (Path zip : zips) {
            String zipShown = shown + "/" + absolute.relativize(zip).toString().replace('\\', '/');
            try {
                roots.add(zip(zip, zipShown));
            } catch (IOException e) {
                skipped.add(new Skipped(zipShown, zip.toString(), size(zip), reason(e)));
            }
        }
        roots.addFirst(new Root(shown, names(absolute), false, files, skipped, repeated));
        return roots;
    }

    private record Place(Path path, String shown, List<String> folders) {

        Place child(Path child) {
            List<String> inner = new ArrayList<>(folders);
            inner.add(child.getFileName().toString());
            return new Place(child, shown + "/" + child.getFileName(), inner);
        }
    }

    /**
     * What lies in a folder, asked for once: many folders hold a hundred thousand files.
     *
     * @param own what it is itself, not what it links to; {@code null} where that cannot be told
     */
    private record Child(Path path, String name, @Nullable BasicFileAttributes own) {

        static Child of(Path path) {
            BasicFileAttributes own;
            try {
                own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                own = null;
            }
            return new Child(path, path.getFileName().toString(), own);
        }

        boolean isLink() {
            return own != null && own.isSymbolicLink();
        }
    }

    private void enter(Place place, List<FoundFile> files, List<Skipped> skipped, List<Path> zips)
            throws IOException {
        progress.checkCancelled();
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(place.path())) {
            stream.forEach(path -> children.add(Child.of(path)));
        }
        // real ones before links to them, so that paths do not depend on the links' names
        children.sort(Comparator.comparing(Child::isLink).thenComparing(Child::name));
        Set<String> siblings = new HashSet<>();
        children.forEach(child -> siblings.add(child.name().toLowerCase(Locale.ROOT)));
        Path real = place.path().toRealPath();
        for (Child child : children) {
            if (files.size() >= limits.entries()) {
                skipped.add(new Skipped(place.shown(), place.path().toString(), 0, "has more than " + limits.entries()
                        + " files; only that many were looked at"));
                return;
            }
            Place inner = place.child(child.path());
            try {
                visit(inner, place, real, child, siblings, files, skipped, zips);
            } catch (IOException e) {
                skipped.add(new Skipped(inner.shown(), child.path().toString(), 0, reason(e)));
            }
        }
    }

    private void visit(Place place, Place parent, Path real, Child child, Set<String> siblings, List<FoundFile> files,
            List<Skipped> skipped, List<Path> zips) throws IOException {
        Path path = place.path();
        String name = child.name();
        BasicFileAttributes attributes = child.own();
        if (attributes == null || !attributes.isRegularFile()) {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        }
        if (attributes.isDirectory()) {
            if (Uninteresting.test(name, parent.path().getFileName() == null ? ""
                    : parent.path().getFileName().toString(), siblings)) {
                skipped.add(Skipped.uninteresting(place.shown(), path.toString()));
            } else if (isWorkspace(path)) {
                skipped.add(Skipped.workspace(place.shown(), path.toString()));
            } else if (place.folders().size() > limits.depth()) {
                skipped.add(new Skipped(place.shown(), path.toString(), 0, "lies more than " + limits.depth()
                        + " folders deep; not looked into"));
            } else if (isNew(path)) {
                enter(place, files, skipped, zips);
            }
        } else if (!attributes.isRegularFile()) {
            skipped.add(new Skipped(place.shown(), path.toString(), 0, "is not an ordinary file; never opened"));
        } else if (child.isLink() || child.own() == null ? isNew(path) : isNewReal(real.resolve(name))) {
            if (isNamedZip(path)) {
                zips.add(path);
            } else {
                files.add(new FoundFile(place.shown(), path.toString(), parent.folders(), name,
                        new DiskContent(path, attributes)));
            }
        }
    }

    /** By what the store keeps there, from its first moment on. */
    private static boolean isWorkspace(Path folder) {
        return Files.isRegularFile(folder.resolve("lock"))
                && (Files.isRegularFile(folder.resolve("model/service.properties")) || Files.isDirectory(folder.resolve("model.making")));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<String> names(Path absolute) throws IOException {
        List<String> names = new ArrayList<>();
        absolute.toRealPath(LinkOption.NOFOLLOW_LINKS).forEach(part -> names.add(part.toString()));
        return names;
    }

    /** Why something could not be read, in words for people. */
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "is not there any more";
            case FileSystemException _ -> "cannot be read: " + NotRead.reason(e);
            case EOFException _ -> "ends too early: the compressed data is cut off";
            case ZipException z -> "the compressed data is damaged (" + z.getMessage() + ")";
            default -> Objects.requireNonNullElse(e.getMessage(), "cannot be read");
        };
    }

    @Override
    public void close() throws IOException {
        for (ZipContents archive : archives) {
            archive.close();
        }
    }
}
