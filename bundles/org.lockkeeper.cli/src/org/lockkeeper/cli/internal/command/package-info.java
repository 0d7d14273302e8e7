/** The commands, one class each, and what they share. */
@NullMarked
package org.lockkeeper.cli.internal.command;

import org.jspecify.annotations.NullMarked;
