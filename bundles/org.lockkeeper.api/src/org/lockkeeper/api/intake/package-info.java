/** Reading what an administrator copied from a server: the contract of importers and of the intake as a whole. */
@NullMarked
package org.lockkeeper.api.intake;

import org.jspecify.annotations.NullMarked;
