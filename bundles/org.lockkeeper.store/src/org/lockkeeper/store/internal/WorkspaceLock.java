package org.lockkeeper.store.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.derby.Problems;

/**
 * The lock of one process on a workspace folder: of one that may change it, or of any number that read. The operating
 * system lets go of it when the process ends, however it ends, so nothing that a crash leaves behind blocks. It is asked
 * before Derby is booted: that is quicker than Derby's own lock, which stays as the second line, and a second process
 * does not overwrite the first one's {@code derby.log}. Who may change it stands in a file beside it.
 */
public final class WorkspaceLock implements AutoCloseable {

    /** A command that is just ending lets go soon, one that reads ends by itself. */
    private static final long WAIT_FOR_WRITER = TimeUnit.SECONDS.toNanos(2);
    private static final long WAIT_FOR_READERS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final @Nullable Path holderFile;
    private final @Nullable FileChannel channel;
    private boolean named;

    private WorkspaceLock(@Nullable Path holderFile, @Nullable FileChannel channel) {
        this.holderFile = holderFile;
        this.channel = channel;
    }

    /**
     * Takes the lock to change the workspace, and says who has it at once: to open the database takes a while. Where the
     * file system knows no locks, {@link #sayWhoHolds} says it when the database is open too.
     *
     * @throws ProblemException where somebody else has it after a short while, naming the holder
     */
    static WorkspaceLock take(Path folder, Clock clock) throws ProblemException {
        Path holderFile = folder.resolve("holder");
        try {
            FileChannel channel = FileChannel.open(OwnerOnly.createFile(folder.resolve("lock")), StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = await(channel, folder, false);
            if (lock == null) {
                boolean read = isFreeToRead(channel, folder);
                channel.close();
                throw read ? beingRead(folder) : held(folder, null);
            }
            WorkspaceLock taken = new WorkspaceLock(holderFile, channel);
            if (lock.isValid()) {
                // whoever it names is gone
                Files.deleteIfExists(holderFile);
                taken.sayWhoHolds(clock);
            }
            return taken;
        } catch (OverlappingFileLockException e) {
            throw inThisProgram(folder, e);
        } catch (IOException e) {
            throw cannotBeWritten(folder, e);
        }
    }

    /**
     * Takes the lock to read the workspace, together with others who do.
     *
     * @throws ProblemException where somebody who may change it has it after a short while, naming the holder
     */
    static WorkspaceLock share(Path folder) throws ProblemException {
        Path file = folder.resolve("lock");
        try {
            if (Files.notExists(file) && Files.isWritable(folder)) {
                OwnerOnly.createFile(file);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            if (await(channel, folder, true) == null) {
                channel.close();
                throw held(folder, null);
            }
            return new WorkspaceLock(null, channel);
        } catch (NoSuchFileException e) {
            // nobody can write here, not even a lock
            return new WorkspaceLock(null, null);
        } catch (OverlappingFileLockException e) {
            throw inThisProgram(folder, e);
        } catch (IOException e) {
            throw new ProblemException("The workspace " + folder + " cannot be read. Check your rights there, or choose "
                    + "another folder.", e);
        }
    }

    /** What to say of who may change the workspace now, without waiting; {@code null} where nobody is known to. */
    public static @Nullable String holder(Path folder) {
        try {
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.READ);
            boolean free = isFreeToRead(channel, folder);
            channel.close();
            return free ? null : held(folder, null).getMessage();
        } catch (OverlappingFileLockException e) {
            return inThisProgram(folder, e).getMessage();
        } catch (IOException e) {
            Problems.log().log(Level.DEBUG, "no lock to look at", e);
            return null;
        }
    }

    // channels are left open where this is thrown: closing any channel of the file would let go of the lock we have
    private static ProblemException inThisProgram(Path folder, Throwable cause) {
        return new ProblemException("The workspace " + folder + " is already open in this program. Close it there "
                + "first, or choose another workspace folder.", cause);
    }

    private static ProblemException beingRead(Path folder) {
        return new ProblemException("The workspace " + folder + " is being read by another Lockkeeper, which has not ended "
                + "within " + TimeUnit.NANOSECONDS.toSeconds(WAIT_FOR_READERS) + " seconds. Wait until it has, or choose "
                + "another workspace folder.");
    }

    static ProblemException cannotBeWritten(Path folder, IOException e) {
        String full = NoSpace.sentence(folder, e);
        return new ProblemException(full != null ? full : NotWritten.sentence(folder, "The workspace folder " + folder, e)
                + " Choose a folder that you may write to.", e);
    }

    /** {@code null} where others did not let go in time. */
    private static @Nullable FileLock await(FileChannel channel, Path folder, boolean shared) throws IOException {
        long began = System.nanoTime();
        FileLock lock = tryLock(channel, folder, shared);
        while (lock == null) {
            long limit = shared || !isFreeToRead(channel, folder) ? WAIT_FOR_WRITER : WAIT_FOR_READERS;
            if (System.nanoTime() - began > limit || Thread.currentThread().isInterrupted()) {
                return null;
            }
            LockSupport.parkNanos(PAUSE);
            lock = tryLock(channel, folder, shared);
        }
        return lock;
    }

    private static boolean isFreeToRead(FileChannel channel, Path folder) throws IOException {
        try (FileLock lock = tryLock(channel, folder, true)) {
            return lock != null;
        }
    }

    private static FileLock tryLock(FileChannel channel, Path folder, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (IOException e) {
            // some network file systems know no locks; Derby's own lock still guards the database
            Problems.log().log(Level.DEBUG, "No file locks in " + folder + "; relying on Derby's.", e);
            return new NoLock(channel);
        }
    }

    /** What to say to somebody who finds the workspace held by another process. */
    static ProblemException held(Path folder, @Nullable Throwable cause) {
        Properties holder = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("holder"))) {
            holder.load(in);
        } catch (IOException | IllegalArgumentException e) {
            Problems.log().log(Level.DEBUG, "no readable holder file", e);
        }
        if (ownPid().equals(holder.getProperty("pid")) && hostName().equals(holder.getProperty("host"))) {
            // this process has the folder's lock, and somebody without one the database
            holder.clear();
        }
        StringJoiner who = new StringJoiner(", ").setEmptyValue("another process");
        add(who, "process ", holder.getProperty("pid"));
        add(who, "on ", holder.getProperty("host"));
        add(who, "user ", holder.getProperty("user"));
        add(who, "since ", holder.getProperty("since"));
        String program = holder.getProperty("program");
        return new ProblemException("The workspace " + folder + " is in use by "
                + (program == null ? "" : program + ": ") + who
                + ". Close it there first, or choose another workspace folder.", cause);
    }

    private static void add(StringJoiner text, String label, String value) {
        if (value != null && !value.isBlank()) {
            text.add(label + value.strip());
        }
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** Names this process as the holder, where that is not done yet. */
    void sayWhoHolds(Clock clock) {
        if (holderFile == null || named) {
            // whoever only reads holds nobody up
            return;
        }
        named = true;
        Properties holder = new Properties();
        holder.setProperty("pid", ownPid());
        holder.setProperty("host", hostName());
        holder.setProperty("user", System.getProperty("user.name", ""));
        holder.setProperty("since", ZonedDateTime.now(clock).format(SINCE));
        holder.setProperty("program", "Lockkeeper");
        try (var out = Files.newBufferedWriter(OwnerOnly.createFile(holderFile))) {
            holder.store(out, "Who has this workspace open. Removed on closing; out of date after a crash.");
        } catch (IOException e) {
            // worth a line in the log only: the lock holds all the same, the next one just cannot tell who has it
            Problems.log().log(Level.DEBUG, "Cannot write " + holderFile, e);
        }
    }

    private static String hostName() {
        String fromEnvironment = System.getenv("COMPUTERNAME");
        if (fromEnvironment == null) {
            fromEnvironment = System.getenv("HOSTNAME");
        }
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return fromEnvironment;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this computer";
        }
    }

    @Override
    public void close() {
        try {
            if (named) {
                Files.deleteIfExists(holderFile);
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            Problems.log().log(Level.DEBUG, "The lock goes when the process ends.", e);
        }
    }

    /** Stands for a lock where the file system has none. */
    private static final class NoLock extends FileLock {

        NoLock(FileChannel channel) {
            super(channel, 0, Long.MAX_VALUE, false);
        }

        @Override
        public boolean isValid() {
            return false;
        }

        @Override
        public void release() {
            // nothing was taken
        }
    }
}
