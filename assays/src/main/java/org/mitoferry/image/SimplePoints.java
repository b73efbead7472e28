package org.mitoferry.image;

/**
 * Whether a voxel can be taken from an object without changing its topology: the object joined over corners (26), the rest over faces (6).
 *
 * <p>G. Bertrand and G. Malandain, Pattern Recognition Letters 15:169 (1994): exactly one object component among the 26 neighbours, and
 * exactly one component of the rest, over faces within the 18 neighbours that share a face or an edge, that touches the voxel by a face.
 * A neighbourhood is a word of 27 bits, bit (dz + 1) 9 + (dy + 1) 3 + dx + 1.
 */
final class SimplePoints {
    private static final int CENTRE = 13;
    private static final int ALL = (1 << 27) - 1;
    private static final int[] CORNER_NEIGHBOURS = neighbours(3);
    private static final int[] FACE_NEIGHBOURS = neighbours(1);
    private static final int FACES = FACE_NEIGHBOURS[CENTRE];
    private static final int EDGES = neighbours(2)[CENTRE];

    private SimplePoints() {}

    private static int[] neighbours(int mostSteps) {
        int[] masks = new int[27];
        for (int a = 0; a < 27; a++) {
            for (int b = 0; b < 27; b++) {
                int dx = Math.abs(a % 3 - b % 3);
                int dy = Math.abs(a / 3 % 3 - b / 3 % 3);
                int dz = Math.abs(a / 9 - b / 9);
                if (a != b && Math.max(dx, Math.max(dy, dz)) == 1 && dx + dy + dz <= mostSteps) {
                    masks[a] |= 1 << b;
                }
            }
        }
        return masks;
    }

    /** Number of neighbours in a neighbourhood, without its centre. */
    static int neighbourCount(int neighbourhood) {
        return Integer.bitCount(neighbourhood & ~(1 << CENTRE));
    }

    static boolean isSimple(int neighbourhood) {
        int object = neighbourhood & ~(1 << CENTRE);
        if (object == 0 || grow(Integer.lowestOneBit(object), object, CORNER_NEIGHBOURS) != object) {
            return false;
        }
        int rest = ~object & EDGES;
        int touching = rest & FACES;
        if (touching == 0) {
            return false;
        }
        int reached = grow(Integer.lowestOneBit(touching), rest, FACE_NEIGHBOURS);
        return (touching & ~reached) == 0;
    }

    private static int grow(int seed, int within, int[] neighbours) {
        int reached = seed;
        int front = seed;
        while (front != 0) {
            int next = 0;
            for (int bits = front; bits != 0; bits &= bits - 1) {
                next |= neighbours[Integer.numberOfTrailingZeros(bits)];
            }
            front = next & within & ~reached & ALL;
            reached |= front;
        }
        return reached;
    }
}
