/** Which files are one log. */
@NullMarked
package org.lockkeeper.text.names;

import org.jspecify.annotations.NullMarked;
