/** Controls around the text: the header, the tools, the sashes between the parts. */
package org.lockkeeper.ui.logs.internal.controls;
