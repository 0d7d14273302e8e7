package org.lockkeeper.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.extensions.internal.Candidate;
import org.lockkeeper.extensions.internal.ExtensionFolder;
import org.lockkeeper.extensions.internal.FolderState;
import org.lockkeeper.extensions.internal.RepositoryZip;

/**
 * The folder of extensions, to be changed: puts jars and zipped p2 repositories into it, takes them out, switches them off
 * and on. What takes part changes with the next start.
 */
public final class ExtensionStore {

    private static final String EXPECTED = " Expected the jar of a bundle, or a zipped p2 repository.";

    private final Path folder;

    /**
     * @param folder made when something is installed
     */
    public ExtensionStore(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Puts a bundle, or all bundles of a zipped p2 repository, into the folder. Older versions go; it stays as it was
     * where anything is wrong with the file.
     *
     * @return ids of what was installed
     * @throws ProblemException where the file holds no bundle that can be one, or a newer one is there already
     */
    public List<String> install(Path file) throws ProblemException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(file + (Files.isDirectory(file) ? " is a folder." : Files.isSymbolicLink(file)
                    ? " is a link to a file that is not there." : Files.exists(file) ? " is no file." : " does not exist.") + EXPECTED);
        }
        Candidate bundle = ExtensionFolder.candidate(file);
        if (bundle.problem() == null) {
            return install(List.of(checked(bundle)), file);
        }
        // told by what it holds, not by its name
        try (RepositoryZip zip = RepositoryZip.unpack(file)) {
            if (zip.jars().isEmpty()) {
                throw new ProblemException(isNamedZip(file) ? file + ": there is no bundle in it. A p2 repository has them in its"
                        + " folder plugins." + EXPECTED : file + ": " + bundle.problem());
            }
            Map<String, Candidate> newest = new LinkedHashMap<>();
            for (Map.Entry<Path, String> jar : zip.jars().entrySet()) {
                Candidate candidate = ExtensionFolder.candidate(jar.getKey());
                if (candidate.problem() != null) {
                    throw new ProblemException(file + ", " + jar.getValue() + ": " + candidate.problem() + " Nothing of " + file.getFileName()
                            + " was installed.");
                }
                newest.merge(candidate.bundle(), candidate, (one, other) -> other.isNewerThan(one) ? other : one);
            }
            for (Candidate candidate : newest.values()) {
                checked(candidate);
            }
            return install(List.copyOf(newest.values()), file);
        } catch (RepositoryZip.UnreadableException e) {
            throw new ProblemException(isNamedZip(file) ? file + " cannot be read as a zip (" + e.getMessage()
                    + "). Copy it again from where you have it." + EXPECTED : file + ": " + bundle.problem(), e);
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be unpacked into " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()
                    + ". Nothing was installed.", e);
        }
    }

    private static boolean isNamedZip(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private Candidate checked(Candidate candidate) throws ProblemException {
        for (Candidate present : present(candidate.bundle())) {
            if (present.isNewerThan(candidate)) {
                throw new ProblemException(candidate.name() + " " + present.version() + " is installed, which is newer"
                        + " than " + candidate.version() + ". To go back, remove it first: lockkeeper extensions"
                        + " --remove " + candidate.name());
            }
        }
        return candidate;
    }

    private List<String> install(List<Candidate> candidates, Path from) throws ProblemException {
        List<String> ids = candidates.stream().map(Candidate::bundle).toList();
        Exchange exchange = new Exchange(folder);
        try {
            OwnerOnly.createFolders(folder);
            for (Candidate candidate : candidates) {
                exchange.bring(candidate.file(), candidate.name() + "_" + candidate.version() + ".jar");
            }
            exchange.run(candidates.stream().flatMap(c -> present(c.bundle()).stream()).map(Candidate::file).toList());
            FolderState.of(folder).installed(ids, from.toAbsolutePath().toString());
            exchange.finish();
            return ids;
        } catch (IOException e) {
            exchange.undo();
            throw new ProblemException(from + " cannot be installed. " + NotWritten.sentence(folder, folder.toString(), e), e);
        }
    }

    private List<Candidate> present(String id) {
        return ExtensionFolder.read(folder).stream().filter(c -> c.problem() == null && c.bundle().equals(id)).toList();
    }

    /** Switches one off, or on again. */
    public void setEnabled(String id, boolean enabled) throws ProblemException {
        require(id);
        try {
            FolderState.of(folder).disable(id, enabled ? null : FolderState.BY_USER);
        } catch (IOException e) {
            throw new ProblemException(id + " stays as it is. " + NotWritten.sentence(folder, folder.toString(), e), e);
        }
    }

    /** Deletes one with all its versions and all that is remembered of it. */
    public void remove(String id) throws ProblemException {
        require(id);
        try {
            for (Candidate candidate : present(id)) {
                Files.deleteIfExists(candidate.file());
            }
            if (Files.isRegularFile(folder.resolve(id))) {
                // named by its file, since it is no bundle
                Files.delete(folder.resolve(id));
            }
            FolderState.of(folder).forget(id);
        } catch (IOException e) {
            throw new ProblemException(id + " cannot be removed. " + NotWritten.sentence(folder, folder.toString(), e), e);
        }
    }

    /** Where one was installed from; empty where somebody put it into the folder. */
    public Optional<String> from(String id) {
        return Optional.ofNullable(FolderState.of(folder).from(id));
    }

    private void require(String id) throws ProblemException {
        Set<String> known = new TreeSet<>();
        for (Candidate candidate : ExtensionFolder.read(folder)) {
            known.add(candidate.name() == null ? candidate.file().getFileName().toString() : candidate.name());
        }
        if (!known.contains(id)) {
            throw new ProblemException("There is no extension \"" + id + "\" in " + folder + (known.isEmpty()
                    ? ", which holds none." : "; there are " + String.join(", ", known) + "."));
        }
    }
}
