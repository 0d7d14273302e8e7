/** The intake: recognises and reads what an administrator copied from servers. */
@NullMarked
package org.lockkeeper.intake;

import org.jspecify.annotations.NullMarked;
