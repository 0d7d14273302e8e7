/** The intake: recognises and reads what an administrator copied from servers. */
package org.lockkeeper.intake;
