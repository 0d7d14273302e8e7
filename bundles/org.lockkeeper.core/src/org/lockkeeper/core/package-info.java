/** The headless core: from observations to facts, verdicts and plans; workspaces that keep them. */
@NullMarked
package org.lockkeeper.core;

import org.jspecify.annotations.NullMarked;
