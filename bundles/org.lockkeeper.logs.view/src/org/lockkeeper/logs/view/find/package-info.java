/** The text that somebody looks for, or that a filter or highlighter asks for. */
@NullMarked
package org.lockkeeper.logs.view.find;

import org.jspecify.annotations.NullMarked;
