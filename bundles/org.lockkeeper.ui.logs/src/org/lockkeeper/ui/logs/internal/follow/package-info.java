/** Going along with a log that grows. */
package org.lockkeeper.ui.logs.internal.follow;
