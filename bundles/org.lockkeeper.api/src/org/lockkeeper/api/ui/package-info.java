/**
 * Ids that extensions of the workbench use.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.ui;

import org.jspecify.annotations.NullMarked;
