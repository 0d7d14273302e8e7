/** Which files belong to which server, and what the server is called. */
@NullMarked
package org.lockkeeper.intake.internal.discover;

import org.jspecify.annotations.NullMarked;
