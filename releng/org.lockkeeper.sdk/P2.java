import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts bundles that the build has made into a p2 repository, from the metadata that it wrote beside each of them.
 *
 * <pre>java P2.java REPOSITORY BUNDLE_FOLDER…</pre>
 */
final class P2 {

    private static final Pattern UNITS = Pattern.compile("<units size='\\d+'>(.*)</units>", Pattern.DOTALL);
    private static final Pattern ARTIFACTS = Pattern.compile("<artifacts size='\\d+'>(.*)</artifacts>\\s*$", Pattern.DOTALL);
    private static final Pattern BUNDLE = Pattern.compile("<artifact classifier='osgi.bundle' id='([^']+)' version='([^']+)'");

    private P2() {
    }

    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments[0]);
        Path plugins = Files.createDirectories(repository.resolve("plugins"));
        List<String> units = new ArrayList<>();
        List<String> artifacts = new ArrayList<>();
        for (String each : List.of(arguments).subList(1, arguments.length)) {
            Path target = Path.of(each, "target");
            units.add(part(UNITS, target.resolve("p2content.xml")));
            String artifact = part(ARTIFACTS, target.resolve("p2artifacts.xml"));
            artifacts.add(artifact);
            Matcher bundle = BUNDLE.matcher(artifact);
            if (!bundle.find()) {
                throw new IOException(target + ": no bundle in p2artifacts.xml");
            }
            Path jar;
            try (var jars = Files.newDirectoryStream(target, bundle.group(1) + "-*-SNAPSHOT.jar")) {
                jar = jars.iterator().next();
            }
            Files.copy(jar, plugins.resolve(bundle.group(1) + "_" + bundle.group(2) + ".jar"));
        }
        Files.writeString(repository.resolve("content.xml"), """
                <?xml version='1.0' encoding='UTF-8'?>
                <?metadataRepository version='1.2.0'?>
                <repository name='Lockkeeper SDK' \
                type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
                  <units size='%d'>%s</units>
                </repository>
                """.formatted(units.size(), String.join("", units)));
        Files.writeString(repository.resolve("artifacts.xml"), """
                <?xml version='1.0' encoding='UTF-8'?>
                <?artifactRepository version='1.1.0'?>
                <repository name='Lockkeeper SDK' \
                type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
                  <mappings size='1'>
                    <rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>
                  </mappings>
                  <artifacts size='%d'>%s</artifacts>
                </repository>
                """.formatted(artifacts.size(), String.join("", artifacts)));
        Files.writeString(repository.resolve("p2.index"), """
                version=1
                metadata.repository.factory.order=content.xml,!
                artifact.repository.factory.order=artifacts.xml,!
                """);
    }

    private static String part(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        if (!matcher.find()) {
            throw new IOException(file + " is not what the build writes of one bundle");
        }
        return matcher.group(1);
    }
}
