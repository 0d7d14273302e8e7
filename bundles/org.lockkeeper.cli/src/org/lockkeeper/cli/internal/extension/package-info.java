/** Makes projects of extensions that build against the SDK, from the templates beside. */
package org.lockkeeper.cli.internal.extension;
