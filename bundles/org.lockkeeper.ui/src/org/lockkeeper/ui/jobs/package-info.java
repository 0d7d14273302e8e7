/** Work in the background: started from views, shown in the Progress view, cancelled by people. */
package org.lockkeeper.ui.jobs;
