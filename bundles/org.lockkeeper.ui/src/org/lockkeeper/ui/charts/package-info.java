/** Charts of bars, each with a text of its own, chosen from by mouse and keyboard. */
package org.lockkeeper.ui.charts;
