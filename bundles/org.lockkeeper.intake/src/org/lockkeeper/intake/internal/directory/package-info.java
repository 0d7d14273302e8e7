/** Directories as LDIF: people, computers and groups. */
@NullMarked
package org.lockkeeper.intake.internal.directory;

import org.jspecify.annotations.NullMarked;
