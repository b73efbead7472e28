/**
 * What all formats of pictures need to read a file that may be damaged or lie: positioned reading that never leaves the file, bounds on
 * what may be allocated, XML without entities from outside, and units as people and programs spell them.
 */
@NullMarked
package org.mitoferry.micrograph.file;

import org.jspecify.annotations.NullMarked;
