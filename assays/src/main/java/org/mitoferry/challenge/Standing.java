package org.mitoferry.challenge;

/** What is asked of a counter for a line of the truth. */
enum Standing {
    /** A nanotube that must be found. */
    ASKED,
    /** A nanotube of which nobody can tell what it joins; it must be found where crowded ones are asked for, else it may be called or not. */
    CROWDED,
    /** A nanotube that may be called or not. */
    SPARED,
    /** No nanotube, but nobody could tell that; a call along it is wrong where crowded ones are asked for, else neither right nor wrong. */
    LOOKS_LIKE_ONE
}
