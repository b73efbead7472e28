/**
 * The folder of a run as a research object that archives and search engines read: RO-Crate 1.1 (Soiland-Reyes et al. 2022,
 * doi:10.3233/DS-210053; <a href="https://www.researchobject.org/ro-crate/specification/1.1/">specification</a>).
 *
 * <p>{@link org.mitoferry.crate.Crate} writes {@code ro-crate-metadata.json}: flattened JSON-LD with one entity for each file (name, format,
 * size, SHA-256), one for the act that made them (object the protocol, instrument this program), the program, and the publication that the
 * protocol follows. Whose data they are and under which licence they may be used, the program cannot know: the crate says so, and whoever
 * publishes it writes that in.
 *
 * <p>Its day is that of the run, so it differs between two runs that are otherwise the same. Preview pages and the profiles of workflow
 * crates are left out.
 */
@NullMarked
package org.mitoferry.crate;

import org.jspecify.annotations.NullMarked;
