package org.lockkeeper.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Prepare} makes once of an installation and {@link ConnectStart} uses at each start: jars that Java may keep classes of,
 * which of them are bundles, and what OSGi knows of these.
 *
 * @param folder of the user alone, one for each state of the installation; the start script names it
 */
record StartFolder(Path folder) {

    /**
     * A bundle.
     *
     * @param level at which it starts
     * @param jar its absolute path, as it stands in the class path
     */
    record Entry(int level, String jar) {
    }

    /** Where jars lie that are not those of the installation. */
    Path jars() {
        return folder.resolve("jars");
    }

    /** Where OSGi keeps what it knows. */
    Path storage() {
        return folder.resolve("osgi");
    }

    /** The bundles in the order in which they are installed. */
    List<Entry> bundles() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("bundles"))) {
            int comma = line.indexOf(',');
            entries.add(new Entry(Integer.parseInt(line.substring(0, comma)), line.substring(comma + 1)));
        }
        return entries;
    }

    /** Keeps what {@link #bundles} and the start script read. */
    void write(List<Entry> bundles, List<String> classPath) throws IOException {
        Files.write(folder.resolve("bundles"), bundles.stream().map(e -> e.level() + "," + e.jar()).toList());
        Files.writeString(folder.resolve("classpath"), String.join(File.pathSeparator, classPath));
    }

    /** Says that everything is there. */
    void ready() throws IOException {
        Files.writeString(folder.resolve("ready"), "");
    }

    /** The mark of a start that has not ended yet; one that stays tells the start script that this way to start failed. */
    Path trying() {
        return folder.resolve("trying." + ProcessHandle.current().pid());
    }

    /** Starts ended well. */
    void ended() throws IOException {
        Files.deleteIfExists(folder.resolve("broken"));
        Files.deleteIfExists(trying());
    }
}
