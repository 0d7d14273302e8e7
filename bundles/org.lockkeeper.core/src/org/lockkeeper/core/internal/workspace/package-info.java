/** Workspaces: a store of observations, the model computed from it, imports, and who is told of changes. */
@NullMarked
package org.lockkeeper.core.internal.workspace;

import org.jspecify.annotations.NullMarked;
