/** Installs what lies beside the product, the same way for the workbench and for commands, and tells what became of it. */
package org.lockkeeper.extensions;
