/**
 * The workspace: one store of observations, the model computed from it, and the events that tell of changes.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.workspace;

import org.jspecify.annotations.NullMarked;
