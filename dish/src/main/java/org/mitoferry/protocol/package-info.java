/**
 * A bench protocol as data: what a Methods section says, and nothing of how it is carried out.
 *
 * <p>A {@link org.mitoferry.protocol.Protocol} is read from YAML, checked as a whole (every mistake is a located problem, all at once), and is
 * immutable from then on. Arms differ only by their steps. Procedures are expanded when the file is read, so an arm is a flat list of
 * {@link org.mitoferry.protocol.Step}s.
 */
@NullMarked
package org.mitoferry.protocol;

import org.jspecify.annotations.NullMarked;
