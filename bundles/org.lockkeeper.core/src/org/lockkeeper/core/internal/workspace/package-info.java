/** Workspaces: a store of observations, the model computed from it, imports, and the listeners to changes. */
@NullMarked
package org.lockkeeper.core.internal.workspace;

import org.jspecify.annotations.NullMarked;
