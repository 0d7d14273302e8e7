/** The first morning after an upgrade: who starts when, what happens then, and what the server's line carries. */
@NullMarked
package org.lockkeeper.core.rehearsal;

import org.jspecify.annotations.NullMarked;
