package org.lockkeeper.store.internal.overlay;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.WritableStorageFactory;

/** Derby's way to the files of a database that is read only; made by Derby, by its name. */
public final class OverlayStorage implements WritableStorageFactory {

    /** What stands before the folder of a database that is to be opened this way. */
    public static final String PROTOCOL = "lockkeeper-read";

    private final Overlay overlay = new Overlay();
    // where Derby says, before it asks for anything
    private Path folder = Path.of("");
    private Path temporary = folder;
    private String canonicalName = "";

    /** Made by Derby. */
    public OverlayStorage() {
        // set up by init
    }

    @Override
    public void init(String home, String databaseName, String tempDirName, String uniqueName) {
        Path base = Path.of(home == null ? "" : home);
        Path named = (databaseName == null ? base : base.resolve(databaseName)).toAbsolutePath();
        folder = named.normalize();
        temporary = folder.resolve("tmp");
        // as it was named: two overlays over one folder are two databases
        canonicalName = named.toString();
        if (databaseName != null && uniqueName != null) {
            overlay.deleteAll(temporary);
            overlay.makeFolders(temporary);
        }
    }

    @Override
    public void shutdown() {
        overlay.close();
    }

    @Override
    public String getCanonicalName() {
        return canonicalName;
    }

    @Override
    public void setCanonicalName(String name) {
        canonicalName = name;
    }

    @Override
    public StorageFile newStorageFile(String path) {
        return new OverlayFile(overlay, path == null ? folder : folder.resolve(path));
    }

    @Override
    public StorageFile newStorageFile(String directory, String name) {
        return new OverlayFile(overlay, directory == null ? folder.resolve(name) : folder.resolve(directory).resolve(name));
    }

    @Override
    public StorageFile newStorageFile(StorageFile directory, String name) {
        return directory == null ? newStorageFile(name) : ((OverlayFile) directory).resolve(name);
    }

    @Override
    public char getSeparator() {
        return File.separatorChar;
    }

    @Override
    public StorageFile getTempDir() {
        return new OverlayFile(overlay, temporary);
    }

    @Override
    public boolean isFast() {
        return false;
    }

    @Override
    public boolean isReadOnlyDatabase() {
        // what is written is kept in memory, so that a database that was not shut down can recover
        return false;
    }

    @Override
    public boolean supportsRandomAccess() {
        return true;
    }

    @Override
    public int getStorageFactoryVersion() {
        return VERSION_NUMBER;
    }

    @Override
    public StorageFile createTemporaryFile(String prefix, String suffix) {
        int number = 0;
        OverlayFile file;
        do {
            file = new OverlayFile(overlay, temporary.resolve(prefix + number++ + (suffix == null ? ".tmp" : suffix)));
        } while (!file.createNewFile());
        return file;
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) {
        // nothing is to last
    }

    @Override
    public boolean supportsWriteSync() {
        return false;
    }
}
