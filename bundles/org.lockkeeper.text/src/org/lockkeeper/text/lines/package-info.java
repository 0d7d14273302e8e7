/** Where the lines of a text begin and end. */
package org.lockkeeper.text.lines;
