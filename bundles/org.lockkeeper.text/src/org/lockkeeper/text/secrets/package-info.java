/** What nobody may see, and what stands in its place. */
package org.lockkeeper.text.secrets;
