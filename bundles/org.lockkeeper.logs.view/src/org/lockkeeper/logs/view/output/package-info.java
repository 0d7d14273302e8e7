/** Lines as text and as a page with the colours of the highlighters. */
@NullMarked
package org.lockkeeper.logs.view.output;

import org.jspecify.annotations.NullMarked;
