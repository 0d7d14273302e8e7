/** A stranger's extension of the workbench: a view, a log format and a rule. See README.md of this bundle. */
package org.lockkeeper.sample.view;
