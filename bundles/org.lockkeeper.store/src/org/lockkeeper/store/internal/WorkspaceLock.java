package org.lockkeeper.store.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.StringJoiner;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.store.internal.derby.Problems;

/**
 * The lock of one process on a workspace folder. The operating system lets go of it when the process ends, however it
 * ends, so nothing that a crash leaves behind blocks. It is asked before Derby is booted: that is quicker than Derby's
 * own lock, which stays as the second line, and a second process does not overwrite the first one's {@code derby.log}.
 * Who holds it stands in a file beside it.
 */
final class WorkspaceLock implements AutoCloseable {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final Path holderFile;
    private final FileChannel channel;
    private boolean named;

    private WorkspaceLock(Path holderFile, FileChannel channel) {
        this.holderFile = holderFile;
        this.channel = channel;
    }

    /**
     * Takes the lock. Who has it is said by {@link #sayWhoHolds} when the database is open too.
     *
     * @throws ProblemException where somebody else has it, naming the holder
     */
    static WorkspaceLock take(Path folder) throws ProblemException {
        try {
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel, folder);
            if (lock == null) {
                channel.close();
                throw held(folder, null);
            }
            Path holderFile = folder.resolve("holder");
            if (lock.isValid()) {
                // whoever it names is gone
                Files.deleteIfExists(holderFile);
            }
            return new WorkspaceLock(holderFile, channel);
        } catch (OverlappingFileLockException e) {
            // left open on purpose: closing any channel of the file would let go of the lock that this process has
            throw new ProblemException("The workspace " + folder + " is already open in this program. Close it there "
                    + "first, or choose another workspace folder.", e);
        } catch (IOException e) {
            throw new ProblemException("The workspace folder " + folder + " cannot be written to. Check free space and "
                    + "your rights there, or choose another folder.", e);
        }
    }

    private static FileLock tryLock(FileChannel channel, Path folder) throws IOException {
        try {
            return channel.tryLock();
        } catch (IOException e) {
            // some network file systems know no locks; Derby's own lock still guards the database
            Problems.log().log(Level.INFO, "No file locks in " + folder + "; relying on Derby's.", e);
            return new NoLock(channel);
        }
    }

    /** What to say to somebody who finds the workspace held by another process. */
    static ProblemException held(Path folder, Throwable cause) {
        Properties holder = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("holder"))) {
            holder.load(in);
        } catch (IOException | IllegalArgumentException e) {
            Problems.log().log(Level.DEBUG, "no readable holder file", e);
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

    /** Names this process as the holder. */
    void sayWhoHolds(Clock clock) {
        named = true;
        Properties holder = new Properties();
        holder.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        holder.setProperty("host", hostName());
        holder.setProperty("user", System.getProperty("user.name", ""));
        holder.setProperty("since", ZonedDateTime.now(clock).format(SINCE));
        holder.setProperty("program", "Lockkeeper");
        try (var out = Files.newBufferedWriter(holderFile)) {
            holder.store(out, "Who has this workspace open. Removed on closing; out of date after a crash.");
        } catch (IOException e) {
            // worth a line in the log only: the lock holds all the same, the next one just cannot tell who has it
            Problems.log().log(Level.WARNING, "Cannot write " + holderFile, e);
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
            channel.close();
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
