/** The built-in rules, one class each, with the documents that they cite. */
@NullMarked
package org.lockkeeper.core.internal.rules;

import org.jspecify.annotations.NullMarked;
