package org.lockkeeper.store.internal.overlay;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;
import org.jspecify.annotations.Nullable;

/** A path in an overlay, as Derby asks for it. */
final class OverlayFile implements StorageFile {

    private final Overlay overlay;
    private final Path path;

    OverlayFile(Overlay overlay, Path path) {
        this.overlay = overlay;
        this.path = path.toAbsolutePath().normalize();
    }

    OverlayFile resolve(String name) {
        return new OverlayFile(overlay, path.resolve(name));
    }

    @Override
    public String @Nullable [] list() {
        return overlay.list(path);
    }

    @Override
    public boolean canWrite() {
        return overlay.exists(path);
    }

    @Override
    public boolean exists() {
        return overlay.exists(path);
    }

    @Override
    public boolean isDirectory() {
        return overlay.isFolder(path);
    }

    @Override
    public boolean delete() {
        return overlay.delete(path);
    }

    @Override
    public boolean deleteAll() {
        return overlay.deleteAll(path);
    }

    @Override
    public String getPath() {
        return path.toString();
    }

    @Override
    public String getCanonicalPath() {
        return path.toString();
    }

    @Override
    public String getName() {
        return path.getFileName().toString();
    }

    @Override
    public boolean createNewFile() {
        return overlay.makeFile(path);
    }

    @Override
    public boolean renameTo(StorageFile to) {
        return overlay.rename(path, ((OverlayFile) to).path);
    }

    @Override
    public boolean mkdir() {
        return overlay.makeFolder(path);
    }

    @Override
    public boolean mkdirs() {
        return overlay.makeFolders(path);
    }

    @Override
    public @Nullable StorageFile getParentDir() {
        Path parent = path.getParent();
        return parent == null ? null : new OverlayFile(overlay, parent);
    }

    @Override
    public boolean setReadOnly() {
        return true;
    }

    @Override
    public OutputStream getOutputStream() throws FileNotFoundException {
        return getOutputStream(false);
    }

    @Override
    public OutputStream getOutputStream(boolean append) throws FileNotFoundException {
        try {
            OverlayContent content = content(true);
            if (!append) {
                content.length(0);
            }
            return new OverlayRandomAccess(content, content.length()).output();
        } catch (IOException e) {
            throw notFound(e);
        }
    }

    @Override
    public InputStream getInputStream() throws FileNotFoundException {
        return new OverlayRandomAccess(content(false), 0).input();
    }

    @Override
    public StorageRandomAccessFile getRandomAccessFile(String mode) throws FileNotFoundException {
        return new OverlayRandomAccess(content(mode.startsWith("rw")), 0);
    }

    private OverlayContent content(boolean create) throws FileNotFoundException {
        if (create) {
            overlay.makeFile(path);
        }
        if (!overlay.exists(path) || overlay.isFolder(path)) {
            throw new FileNotFoundException(path.toString());
        }
        try {
            return overlay.content(path);
        } catch (IOException e) {
            throw notFound(e);
        }
    }

    private FileNotFoundException notFound(IOException e) {
        FileNotFoundException failure = new FileNotFoundException(path + ": " + e.getMessage());
        failure.initCause(e);
        return failure;
    }

    /** The overlay is nobody else's; who may read what lies below it is for the lock of the workspace. */
    @Override
    public int getExclusiveFileLock() {
        return EXCLUSIVE_FILE_LOCK;
    }

    @Override
    public void releaseExclusiveFileLock() {
        // nothing was taken
    }

    @Override
    public void limitAccessToOwner() {
        // nothing is written
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
