/** The HTML that a log was saved as. */
package org.lockkeeper.text.html;
