/** Why, Imports, Progress, Problems. */
package org.lockkeeper.ui.internal.parts;
