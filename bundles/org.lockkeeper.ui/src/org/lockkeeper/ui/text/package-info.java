/** Words for the vocabulary of the api, in the user's language. */
package org.lockkeeper.ui.text;
