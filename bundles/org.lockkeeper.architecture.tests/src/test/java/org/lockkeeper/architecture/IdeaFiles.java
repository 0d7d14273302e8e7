package org.lockkeeper.architecture;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How IntelliJ IDEA writes a module and a project down. */
final class IdeaFiles {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder text = new StringBuilder(START);

    /** A module, whose file lies in its folder; its classes go where the build puts them. */
    IdeaFiles(Map<String, String> sources) {
        text.append("""
                <module type="JAVA_MODULE" version="4">
                  <component name="NewModuleRootManager">
                    <output url="file://$MODULE_DIR$/target/classes" />
                    <output-test url="file://$MODULE_DIR$/target/test-classes" />
                    <exclude-output />
                    <content url="file://$MODULE_DIR$">
                """);
        sources.forEach((source, attribute) -> text.append("      <sourceFolder url=\"file://$MODULE_DIR$/%s\" %s />\n".formatted(source, attribute)));
        text.append("""
                      <excludeFolder url="file://$MODULE_DIR$/target" />
                    </content>
                    <orderEntry type="inheritedJdk" />
                    <orderEntry type="sourceFolder" forTests="false" />
                """);
    }

    /** The file of the module of a folder. */
    static String name(String folder) {
        return folder + "/" + folder.replaceFirst(".*/", "") + ".iml";
    }

    /** Other modules that this one sees. */
    IdeaFiles modules(Collection<String> names, String scope) {
        names.forEach(name -> text.append("    <orderEntry type=\"module\" module-name=\"%s\"%s />\n".formatted(name, scope)));
        return this;
    }

    /** Jars of Maven's local repository that this module sees. */
    IdeaFiles library(String name, String scope, Collection<String> jars) {
        if (!jars.isEmpty()) {
            text.append("    <orderEntry type=\"module-library\"%s>\n      <library name=\"%s\">\n        <CLASSES>\n".formatted(scope, name));
            jars.forEach(jar -> text.append("          <root url=\"jar://$MAVEN_REPOSITORY$/%s!/\" />\n".formatted(jar)));
            text.append("        </CLASSES>\n        <JAVADOC />\n        <SOURCES />\n      </library>\n    </orderEntry>\n");
        }
        return this;
    }

    /** The file. */
    String text() {
        return text + "  </component>\n</module>\n";
    }

    /** The files of the project as a whole, by their paths. */
    static Map<String, String> common(Collection<String> folders) {
        Map<String, String> files = new TreeMap<>();
        StringBuilder listed = new StringBuilder();
        Stream.concat(Stream.of("lockkeeper.iml"), folders.stream().map(IdeaFiles::name)).forEach(file -> listed.append(
                "      <module fileurl=\"file://$PROJECT_DIR$/%1$s\" filepath=\"$PROJECT_DIR$/%1$s\" />\n".formatted(file)));
        files.put(".idea/modules.xml", project("ProjectModuleManager", "    <modules>\n" + listed + "    </modules>\n", ""));
        files.put(".idea/misc.xml", project("ProjectRootManager", "    <output url=\"file://$PROJECT_DIR$/.idea/out\" />\n",
                " version=\"2\" languageLevel=\"JDK_25\" default=\"true\" project-jdk-name=\"25\" project-jdk-type=\"JavaSDK\""));
        files.put(".idea/compiler.xml", project("CompilerConfiguration", "    <bytecodeTargetLevel target=\"25\" />\n", "")
                .replace("</project>", """
                          <component name="JavacSettings">
                            <option name="ADDITIONAL_OPTIONS_STRING" value="-parameters" />
                          </component>
                        </project>"""));
        files.put(".idea/encodings.xml", project("Encoding", "    <file url=\"PROJECT\" charset=\"UTF-8\" />\n",
                " defaultCharsetForPropertiesFiles=\"UTF-8\""));
        files.put(".idea/vcs.xml", project("VcsDirectoryMappings", "    <mapping directory=\"\" vcs=\"Git\" />\n", ""));
        // all that is in no other module: documents, features, scripts
        files.put("lockkeeper.iml", START + """
                <module type="JAVA_MODULE" version="4">
                  <component name="NewModuleRootManager" inherit-compiler-output="true">
                    <exclude-output />
                    <content url="file://$MODULE_DIR$">
                      <excludeFolder url="file://$MODULE_DIR$/.idea/out" />
                      <excludeFolder url="file://$MODULE_DIR$/.tools" />
                      <excludeFolder url="file://$MODULE_DIR$/releng/org.lockkeeper.product/target" />
                      <excludeFolder url="file://$MODULE_DIR$/releng/org.lockkeeper.sdk/target" />
                      <excludeFolder url="file://$MODULE_DIR$/releng/release/target" />
                    </content>
                    <orderEntry type="inheritedJdk" />
                    <orderEntry type="sourceFolder" forTests="false" />
                  </component>
                </module>
                """);
        return files;
    }

    private static String project(String component, String content, String attributes) {
        return START + "<project version=\"4\">\n  <component name=\"" + component + "\"" + attributes + ">\n" + content + "  </component>\n</project>\n";
    }
}
