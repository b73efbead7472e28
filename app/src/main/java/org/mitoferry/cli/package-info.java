/**
 * The command line: {@code mitoferry run | measure | challenge | judge | report | protocol} and others.
 *
 * <p>A command reads its arguments, asks the other modules for the work and prints what came of it. Nothing here
 * computes biology, statistics or files' contents. Exit codes: 0 finished (a finding that fails is a result, not an
 * error), 2 the user's mistake, told as located problems on the error stream with nothing left on disk, 3 interrupted
 * and ready to go on, 4 finished but for some pictures. Anything else is a mistake of the program and prints its trace (exit code 1).
 */
@NullMarked
package org.mitoferry.cli;

import org.jspecify.annotations.NullMarked;
