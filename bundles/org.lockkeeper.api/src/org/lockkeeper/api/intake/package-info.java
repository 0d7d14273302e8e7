/**
 * Reading what an administrator copied from a server: the contract of importers and of the intake as a whole.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.intake;

import org.jspecify.annotations.NullMarked;
