/** What the Log view is given by the workbench. */
package org.lockkeeper.ui.logs.internal.services;
