/** Which files belong to which server, and what the server is called. */
package org.lockkeeper.intake.internal.discover;
