/** What the views share. */
package org.lockkeeper.ui;
