/** User stories, told against the application model that ships, with whichever robot the build asks for. */
package org.lockkeeper.ui.tests;
