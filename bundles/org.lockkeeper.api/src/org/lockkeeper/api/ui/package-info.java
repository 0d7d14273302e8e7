/** Ids that extensions of the workbench use. */
@NullMarked
package org.lockkeeper.api.ui;

import org.jspecify.annotations.NullMarked;
