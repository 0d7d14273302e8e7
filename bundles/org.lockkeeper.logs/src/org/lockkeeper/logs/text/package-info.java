/** What may not leave a line when it is shown, printed or copied. */
package org.lockkeeper.logs.text;
