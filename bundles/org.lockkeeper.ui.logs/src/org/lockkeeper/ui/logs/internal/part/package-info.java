/** The part of the workbench that the logs are shown in. */
package org.lockkeeper.ui.logs.internal.part;
