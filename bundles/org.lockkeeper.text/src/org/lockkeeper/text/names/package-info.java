/** Which files are one log. */
package org.lockkeeper.text.names;
