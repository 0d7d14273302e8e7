package org.lockkeeper.text.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a text may be kept in the model and said in messages. */
class RedactionTest {

    @Test
    void whatIsKeptHasNoSecrets() {
        assertThat(Redaction.text("ftp://user:pass@server/folder/")).isEqualTo("ftp://***@server/folder/");
        assertThat(Redaction.text("ftp://user:p@s/s w@rd@server/")).isEqualTo("ftp://***@server/");
        assertThat(Redaction.text("user:secret@server")).doesNotContain("secret");
        assertThat(Redaction.text("x D3S:0123abcd y SHA:99ff")).doesNotContain("0123abcd").doesNotContain("99ff");
        assertThat(Redaction.text("http://server/?password=abc&x=1")).doesNotContain("abc").endsWith("&x=1");
        assertThat(Redaction.text("a plain text, at 11:25 by a@b")).isEqualTo("a plain text, at 11:25 by a@b");
        assertThat(Redaction.value("LdapPassword", "abc")).isEqualTo("***");
        assertThat(Redaction.value("Port", "25")).isEqualTo("25");
        assertThat(Redaction.quote("x".repeat(500) + "\n")).hasSizeLessThan(70);
        assertThat(Redaction.quote("x".repeat(5000))).isEqualTo("a text of 5000 characters");
        assertThat(Redaction.text("ftp://u:p" + "x".repeat(9000))).doesNotContain("px");
        assertThat(Redaction.text("1ftp://u:p@h")).isEqualTo("1ftp://***@h");
    }
}
