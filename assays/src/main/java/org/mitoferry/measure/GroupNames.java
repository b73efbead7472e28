package org.mitoferry.measure;

/**
 * What groups of cells are called where a membrane dye parts spread cells in two.
 *
 * @param acceptorName of spread cells that carry the dye
 * @param plainName of those that do not
 */
public record GroupNames(String acceptorName, String plainName) {
    public GroupNames {
        if (acceptorName.isBlank() || plainName.isBlank() || acceptorName.equals(plainName)) {
            throw new IllegalArgumentException("Groups need two names");
        }
    }

    /** As the built-in study has them. */
    public static GroupNames defaults() {
        return new GroupNames("acceptor BMSC", "BMSC");
    }
}
