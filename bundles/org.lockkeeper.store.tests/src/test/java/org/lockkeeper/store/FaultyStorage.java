package org.lockkeeper.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.derby.impl.io.DirStorageFactory;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;
import org.apache.derby.io.WritableStorageFactory;

/**
 * Derby's own storage in a folder, in which something goes wrong at a chosen write. Made by Derby, by its name; what goes
 * wrong is said per folder beforehand.
 */
public final class FaultyStorage implements WritableStorageFactory {

    static final String PROTOCOL = "lockkeeper-faulty";

    /** What goes wrong. */
    enum Fault {
        /** Neither this write nor a later one reaches the disk, as when the process is killed before it. */
        KILLED,
        /** Half of this write reaches the disk, and no later one. */
        TORN,
        /** Neither this write nor a later one has room. */
        FULL,
        /**
         * Memory runs out in this call, be it a read or a write. What is done from then on reaches the disk, until the
         * process ends.
         */
        MEMORY,
        /** Code fails in this call, and never again: what Derby makes of memory that ran out without its telling. */
        STUMBLE
    }

    /** When it goes wrong. */
    static final class Plan {
        private final Fault fault;
        private long left;
        private long calls;

        Plan(Fault fault, long write) {
            this.fault = fault;
            this.left = write;
        }

        /** Whether it went wrong. */
        synchronized boolean isHit() {
            return isOfWrites() && left <= 0;
        }

        /** How many reads and writes there were. */
        synchronized long calls() {
            return calls;
        }

        private void call() {
            if (!isOfWrites() && isItsTurn()) {
                if (fault == Fault.MEMORY) {
                    throw new OutOfMemoryError("Java heap space");
                }
                throw new NullPointerException("half of a page");
            }
        }

        private boolean isOfWrites() {
            return fault != Fault.MEMORY && fault != Fault.STUMBLE;
        }

        private synchronized boolean isItsTurn() {
            calls++;
            return calls == left;
        }

        /** How many of the bytes to write before {@link #fail}; all of them where nothing goes wrong. */
        private synchronized int allowed(int length) {
            if (!isOfWrites()) {
                return length;
            }
            left--;
            return left > 0 ? length : left == 0 && fault == Fault.TORN ? length / 2 : -1;
        }

        private IOException failure() {
            return new IOException(fault == Fault.FULL ? "No space left on device" : "the process was killed");
        }
    }

    private static final Map<Path, Plan> PLANS = new ConcurrentHashMap<>();
    private static final Set<String> WRITES = Set.of("write", "writeByte", "writeInt", "writeLong", "writeShort", "writeUTF",
            "writeBoolean", "writeChar", "writeBytes", "writeChars", "writeFloat", "writeDouble", "setLength");
    private static final Set<String> CHANGES = Set.of("createNewFile", "mkdir", "mkdirs", "renameTo", "delete", "deleteAll");

    private final DirStorageFactory files = new DirStorageFactory();
    private Plan plan = new Plan(Fault.KILLED, Long.MAX_VALUE);

    /** Made by Derby. */
    public FaultyStorage() {
        // set up by init
    }

    /** Lets something go wrong with the database in that folder, from the given write on (from 1). */
    static Plan plan(Path model, Fault fault, long write) {
        System.setProperty("derby.subSubProtocol." + PROTOCOL, FaultyStorage.class.getName());
        Plan plan = new Plan(fault, write);
        PLANS.put(model.toAbsolutePath().normalize(), plan);
        return plan;
    }

    @Override
    public void init(String home, String databaseName, String tempDirName, String uniqueName) throws IOException {
        files.init(home, databaseName, tempDirName, uniqueName);
        if (databaseName != null) {
            plan = PLANS.getOrDefault(Path.of(databaseName).toAbsolutePath().normalize(), plan);
        }
    }

    private StorageFile wrapped(StorageFile file) {
        return file == null ? null : proxy(StorageFile.class, new FileHandler(file));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FaultyStorage.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object unwrapped(Object argument) {
        return argument != null && Proxy.isProxyClass(argument.getClass())
                && Proxy.getInvocationHandler(argument) instanceof FileHandler handler ? handler.file : argument;
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class FileHandler implements InvocationHandler {

        private final StorageFile file;

        FileHandler(StorageFile file) {
            this.file = file;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            plan.call();
            if (CHANGES.contains(method.getName()) && plan.allowed(0) < 0) {
                if (method.getName().equals("createNewFile")) {
                    throw plan.failure();
                }
                return false;
            }
            Object[] plain = arguments == null ? null : new Object[] {unwrapped(arguments[0])};
            Object result = call(file, method, plain);
            return switch (result) {
                case StorageRandomAccessFile open -> proxy(StorageRandomAccessFile.class, new OpenHandler(open));
                case StorageFile other -> wrapped(other);
                case OutputStream out -> new FaultyStream(out);
                case null, default -> result;
            };
        }
    }

    private final class OpenHandler implements InvocationHandler {

        private final StorageRandomAccessFile file;

        OpenHandler(StorageRandomAccessFile file) {
            this.file = file;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            plan.call();
            if (WRITES.contains(method.getName())) {
                int length = arguments.length == 3 ? (Integer) arguments[2]
                        : arguments[0] instanceof byte[] bytes ? bytes.length : 0;
                int allowed = plan.allowed(length);
                if (allowed < 0 || allowed < length) {
                    if (allowed > 0) {
                        file.write((byte[]) arguments[0], arguments.length == 3 ? (Integer) arguments[1] : 0, allowed);
                    }
                    throw plan.failure();
                }
            } else if (method.getName().equals("sync") && plan.isHit()) {
                throw plan.failure();
            }
            Object result = call(file, method, arguments);
            return result instanceof StorageRandomAccessFile other
                    ? proxy(StorageRandomAccessFile.class, new OpenHandler(other)) : result;
        }
    }

    private final class FaultyStream extends FilterOutputStream {

        FaultyStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            plan.call();
            int allowed = plan.allowed(length);
            out.write(bytes, offset, Math.max(0, allowed));
            if (allowed < length) {
                throw plan.failure();
            }
        }
    }

    @Override
    public StorageFile newStorageFile(String path) {
        return wrapped(files.newStorageFile(path));
    }

    @Override
    public StorageFile newStorageFile(String directory, String name) {
        return wrapped(files.newStorageFile(directory, name));
    }

    @Override
    public StorageFile newStorageFile(StorageFile directory, String name) {
        return wrapped(files.newStorageFile((StorageFile) unwrapped(directory), name));
    }

    @Override
    public StorageFile getTempDir() {
        return wrapped(files.getTempDir());
    }

    @Override
    public StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
        return wrapped(files.createTemporaryFile(prefix, suffix));
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) throws IOException {
        if (plan.isHit()) {
            throw plan.failure();
        }
        // what a stream of ours has is in the file; whether it lasts through a power cut is not what is tested
    }

    @Override
    public void shutdown() {
        files.shutdown();
    }

    @Override
    public String getCanonicalName() throws IOException {
        return files.getCanonicalName();
    }

    @Override
    public void setCanonicalName(String name) {
        files.setCanonicalName(name);
    }

    @Override
    public char getSeparator() {
        return files.getSeparator();
    }

    @Override
    public boolean isFast() {
        return files.isFast();
    }

    @Override
    public boolean isReadOnlyDatabase() {
        return files.isReadOnlyDatabase();
    }

    @Override
    public boolean supportsRandomAccess() {
        return files.supportsRandomAccess();
    }

    @Override
    public int getStorageFactoryVersion() {
        return files.getStorageFactoryVersion();
    }

    @Override
    public boolean supportsWriteSync() {
        return files.supportsWriteSync();
    }
}
