/** Names as files spell them: which files are one log, whose account is meant, what stands around a name unseen. */
@NullMarked
package org.lockkeeper.text.names;

import org.jspecify.annotations.NullMarked;
