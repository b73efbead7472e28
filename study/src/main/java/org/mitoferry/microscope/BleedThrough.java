package org.mitoferry.microscope;

/** Light of one channel that is seen in another as well. */
public record BleedThrough(String from, String into, double share) {}
