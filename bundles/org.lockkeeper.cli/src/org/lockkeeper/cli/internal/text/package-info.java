/** Text for terminals: display width, wrapping, tables. */
@NullMarked
package org.lockkeeper.cli.internal.text;

import org.jspecify.annotations.NullMarked;
