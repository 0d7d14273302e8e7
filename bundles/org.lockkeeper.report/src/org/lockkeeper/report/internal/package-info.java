/** Markup: escaping and building. */
@NullMarked
package org.lockkeeper.report.internal;

import org.jspecify.annotations.NullMarked;
