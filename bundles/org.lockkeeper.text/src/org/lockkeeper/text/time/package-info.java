/** Which time a line has. */
@NullMarked
package org.lockkeeper.text.time;

import org.jspecify.annotations.NullMarked;
