package org.lockkeeper.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.extensions.internal.Candidate;
import org.lockkeeper.extensions.internal.ExtensionFolder;
import org.lockkeeper.extensions.internal.FolderState;
import org.lockkeeper.extensions.internal.RepositoryZip;

/**
 * The folder of extensions, to be changed: puts jars and zipped p2 repositories into it, takes them out, switches them off
 * and on. What takes part changes with the next start.
 */
public final class ExtensionStore {

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
            throw new ProblemException(file + " is no file. Expected the jar of a bundle, or a zipped p2 repository.");
        }
        try (RepositoryZip zip = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")
                ? RepositoryZip.unpack(file) : null) {
            List<Candidate> candidates = new ArrayList<>();
            for (Path jar : zip == null ? List.of(file) : zip.jars()) {
                candidates.add(checked(jar));
            }
            if (candidates.isEmpty()) {
                throw new ProblemException(file + ": there is no bundle in it. A p2 repository has them in its folder"
                        + " plugins.");
            }
            List<String> ids = new ArrayList<>();
            OwnerOnly.createFolders(folder);
            for (Candidate candidate : candidates) {
                put(candidate);
                FolderState.of(folder).disable(candidate.bundle(), null);
                FolderState.of(folder).from(candidate.bundle(), file.toAbsolutePath().toString());
                ids.add(candidate.bundle());
            }
            return ids;
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be installed into " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private Candidate checked(Path jar) throws ProblemException {
        Candidate candidate = ExtensionFolder.candidate(jar);
        if (candidate.problem() != null) {
            throw new ProblemException(jar.getFileName() + ": " + candidate.problem());
        }
        for (Candidate present : present(candidate.bundle())) {
            if (present.isNewerThan(candidate)) {
                throw new ProblemException(candidate.name() + " " + present.version() + " is installed, which is newer"
                        + " than " + candidate.version() + ". To go back, remove it first: lockkeeper extensions"
                        + " --remove " + candidate.name());
            }
        }
        return candidate;
    }

    private void put(Candidate candidate) throws IOException {
        Path target = folder.resolve(candidate.name() + "_" + candidate.version() + ".jar");
        List<Candidate> older = present(candidate.bundle());
        WholeFile.<RuntimeException>writeForOwner(target, out -> Files.copy(candidate.file(), out));
        for (Candidate old : older) {
            if (!old.file().equals(target)) {
                Files.deleteIfExists(old.file());
            }
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
            throw new ProblemException(folder + " cannot be changed: " + e.getMessage() + ".", e);
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
            throw new ProblemException(id + " cannot be removed from " + folder + ": " + e.getMessage() + ".", e);
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
