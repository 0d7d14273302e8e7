/** Lines of all logs that are known. */
@NullMarked
package org.lockkeeper.logs.view.everywhere;

import org.jspecify.annotations.NullMarked;
