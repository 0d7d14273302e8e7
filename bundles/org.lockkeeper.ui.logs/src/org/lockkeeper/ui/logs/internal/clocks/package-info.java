/** The clocks of the servers that wrote the logs. */
package org.lockkeeper.ui.logs.internal.clocks;
