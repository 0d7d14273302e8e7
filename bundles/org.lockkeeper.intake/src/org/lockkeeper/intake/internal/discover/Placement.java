package org.lockkeeper.intake.internal.discover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.NamedComputer;

/**
 * Which computer a list of programs is of by its place: by its own name, or by its folder's where its own says only
 * what it is or stands in several folders. A folder that is a server's is no computer's.
 */
public final class Placement {

    private final ServerGroup group;
    private final Map<String, Set<String>> foldersByName = new HashMap<>();
    private final Set<String> foldersOfServers = new HashSet<>();

    /** Looks at all files of a server. */
    public Placement(ServerGroup group) {
        this.group = group;
        for (Recognised file : group.files()) {
            if (file.role() == Role.OTHER) {
                foldersByName.computeIfAbsent(base(file), _ -> new HashSet<>()).add(folder(file));
            } else {
                addServer(folder(file));
            }
        }
    }

    // what lies in store/logs makes the folder around them a server's
    private void addServer(String folder) {
        String path = folder;
        foldersOfServers.add(path);
        while (LayoutNames.contains(path.substring(path.lastIndexOf('/') + 1)) && path.indexOf('/') >= 0) {
            path = path.substring(0, path.lastIndexOf('/'));
            foldersOfServers.add(path);
        }
    }

    /** The computer that a file of the server is named after; {@code null} where nothing names one. */
    public @Nullable NamedComputer computer(Recognised file) {
        String own = GenericNames.computer(withoutGzip(file.file().name()));
        String around = around(file);
        if (isOfAnotherTime(file)) {
            return around != null && GenericNames.isPlainlyHost(around) ? new NamedComputer(around, true) : null;
        }
        boolean repeated = foldersByName.getOrDefault(base(file), Set.of()).size() > 1;
        boolean like = own != null && GenericNames.isLikeHost(own);
        if (own != null && !repeated && (around == null || !GenericNames.isLikeHost(around))) {
            return new NamedComputer(own, like);
        }
        if (own != null && like && !repeated && around != null && !GenericNames.isPlainlyHost(own)) {
            // folder and file may each be called after the computer: B12/anna1.csv
            return GenericNames.isPlainlyHost(around) ? new NamedComputer(around, true)
                    : new NamedComputer(own, false);
        }
        if (own != null && like && !repeated) {
            return new NamedComputer(own, true);
        }
        if (around == null) {
            // the same list once for each of the two registry views: x86/PC1.csv, x64/PC1.csv
            return own != null && repeated && GenericNames.isLikeHost(own) ? new NamedComputer(own, true) : null;
        }
        if (own != null && repeated && GenericNames.isLikeHost(own) && !GenericNames.isLikeHost(around)) {
            // monday/PC1.csv, tuesday/PC1.csv: neither is known to be the name
            return null;
        }
        return new NamedComputer(around, GenericNames.isLikeHost(around));
    }

    /** Whether a file's name goes on after a computer's as people write who keep several lists of it. */
    private boolean isOfAnotherTime(Recognised file) {
        String name = withoutGzip(file.file().name());
        String base = name.lastIndexOf('.') < 0 ? name : name.substring(0, name.lastIndexOf('.'));
        String own = GenericNames.name(base);
        String host = own == null ? null : OtherTimes.host(own);
        return OtherTimes.tellsOf(base) || host != null && foldersByName.containsKey(host.toLowerCase(Locale.ROOT));
    }

    /** By the place alone, for a file of which nothing else is known. */
    public static @Nullable NamedComputer of(String path) {
        String[] parts = path.replace('\\', '/').split("/");
        String base = withoutGzip(parts[parts.length - 1]);
        String own = OtherTimes.tellsOf(base.substring(0, base.lastIndexOf('.') < 0 ? base.length() : base.lastIndexOf('.')))
                ? null : GenericNames.computer(base);
        String around = parts.length < 2 ? null : GenericNames.name(parts[parts.length - 2]);
        String name = own == null || around != null && GenericNames.isLikeHost(around)
                && !GenericNames.isLikeHost(own) ? around : own;
        return name == null ? null : new NamedComputer(name, GenericNames.isLikeHost(name));
    }

    /** The nearest folder around that can be a computer's. */
    private @Nullable String around(Recognised file) {
        List<String> names = file.file().folders();
        String path = folder(file);
        for (int i = names.size() - 1; i >= 0; i--) {
            if (foldersOfServers.contains(path)) {
                return null;
            }
            if (OtherTimes.tellsOf(names.get(i))) {
                return null;
            }
            String name = LayoutNames.contains(names.get(i)) || group.isJoined(file) && isServer(names.get(i)) ? null
                    : GenericNames.name(names.get(i));
            if (name != null) {
                return name;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        boolean top = foldersOfServers.contains(path) || group.files().stream().anyMatch(f -> f.role() != Role.OTHER
                && !f.file().folders().isEmpty()) || file.topName() == null;
        String name = top ? null : file.topName();
        return name == null || LayoutNames.contains(name) ? null : GenericNames.name(name);
    }

    private boolean isServer(String folder) {
        return !group.names().isEmpty() && folder.equalsIgnoreCase(group.names().getLast());
    }

    private static String base(Recognised file) {
        String name = withoutGzip(file.file().name()).toLowerCase(Locale.ROOT);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String withoutGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String folder(Recognised file) {
        String path = file.file().path();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
