/** Which encoding a text has, and what its bytes are as characters. */
package org.lockkeeper.text.encoding;
