/** Why, Imports, Progress, Problems. */
package org.lockkeeper.ui.workbench.internal.parts;
