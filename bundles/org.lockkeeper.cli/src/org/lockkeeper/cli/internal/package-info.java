/** What all commands share: standard output and error, exit codes, where the workspace lies, the log of failures. */
@NullMarked
package org.lockkeeper.cli.internal;

import org.jspecify.annotations.NullMarked;
