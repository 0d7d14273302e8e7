/** The HTML that a log was saved as. */
@NullMarked
package org.lockkeeper.text.html;

import org.jspecify.annotations.NullMarked;
