/** Installs what lies beside the product, the same way for the workbench and for commands, and tells what became of it. */
@NullMarked
package org.lockkeeper.extensions;

import org.jspecify.annotations.NullMarked;
