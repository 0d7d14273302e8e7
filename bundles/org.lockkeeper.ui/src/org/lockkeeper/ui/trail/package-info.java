/** Back and forward over scope, filter, view and selection. */
package org.lockkeeper.ui.trail;
