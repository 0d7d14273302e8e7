package org.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the start script for Windows leaves to the application. */
class HeadlessApplicationTest {

    @Test
    void foldersOfClassesBeforeTheCommandArePassedOver() {
        assertThat(HeadlessApplication.afterDevelopment("--dev", "a", "--dev", "b", "plan", "--dev", "c"))
                .containsExactly("plan", "--dev", "c");
        assertThat(HeadlessApplication.afterDevelopment("plan", "x")).containsExactly("plan", "x");
        assertThat(HeadlessApplication.afterDevelopment("--dev")).containsExactly("--dev");
        assertThat(HeadlessApplication.afterDevelopment()).isEmpty();
    }
}
