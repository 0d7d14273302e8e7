/** The keys of the workbench and what they do. */
package org.lockkeeper.ui.keys;
