/** Importing with a look at what it would read and change first. */
package org.lockkeeper.ui.imports;
