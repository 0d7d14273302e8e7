package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All sources keep to the form, and each of its rules can fail. */
class FormTest {

    @TempDir
    private Path folder;

    @Test
    void allSourcesKeepToTheForm() throws IOException {
        assertThat(Form.problems(Bundles.root())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"import java.util.List;;class A { } | unused",
        "import static java.lang.Math.max;;class A { } | unused",
        "import java.util.*;;class A { } | an import of all",
        "import java.util.List;import java.util.List;;class A { List<A> all; } | imported twice",
        "package a;import a.B;;class A { B b; } | unused",
        "class A {~} | a tab", "class A { }_ | blanks at the end", "class A { }; | empty lines at the end",
        "^class A { } | a byte order mark", "class A { }< | ends with CR"})
    void eachRuleFails(String source, String reason) throws IOException {
        String text = source.replace("import ", "\nimport ").replace(";;", ";\n\n").replace('~', '\t').replace('_', ' ')
                .replace("^", "\uFEFF").replace("};", "}\n").replace("<", source.contains("<A>") ? "<" : "\r") + "\n";
        Path file = Files.writeString(folder.resolve("A.java"), text.strip().isEmpty() ? text : text.replaceFirst("^\n", ""));
        assertThat(Form.problems(folder)).as(text).isNotEmpty().allSatisfy(p -> assertThat(p).startsWith("A.java:"))
                .anySatisfy(p -> assertThat(p).contains(reason));
        if (!reason.matches("an import of all|a tab|a byte order mark")) {
            Form.main(folder.toString(), "--write");
            assertThat(Form.problems(folder)).as(Files.readString(file)).isEmpty();
        }
    }

    @Test
    void whatIsSoundStaysAsItIs() throws IOException {
        String text = "package a;\n\nimport java.util.List;\nimport java.util.Map;\n\n/** Of {@link Map}. */\nclass A {\n"
                + "    List<A> all;\n}\n";
        Path file = Files.writeString(folder.resolve("A.java"), text);
        Form.main(folder.toString(), "--write");
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void aLineThatIsFarTooLongAndAFileThatIsNoUtf8AreTold() throws IOException {
        Files.writeString(folder.resolve("A.java"), "// " + "x".repeat(200) + "\n");
        Files.write(folder.resolve("b.properties"), new byte[] {'a', '=', (byte) 0xE4, '\n'});
        assertThat(Form.problems(folder)).hasSize(2).anySatisfy(p -> assertThat(p).contains("203 characters"))
                .anySatisfy(p -> assertThat(p).contains("no UTF-8"));
    }
}
