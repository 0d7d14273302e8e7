/**
 * What extensions show and say in the workbench without knowing its widgets, and the ids that they use.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.ui;

import org.jspecify.annotations.NullMarked;
