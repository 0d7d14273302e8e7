/** Ids that extensions of the workbench use. */
package org.lockkeeper.api.ui;
