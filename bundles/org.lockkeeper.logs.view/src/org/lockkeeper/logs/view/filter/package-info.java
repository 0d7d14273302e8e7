/** Which rows filters let in. */
@NullMarked
package org.lockkeeper.logs.view.filter;

import org.jspecify.annotations.NullMarked;
