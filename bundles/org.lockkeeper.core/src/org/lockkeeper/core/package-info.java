/** The headless core: from observations to facts, verdicts and plans; workspaces that keep them. */
package org.lockkeeper.core;
