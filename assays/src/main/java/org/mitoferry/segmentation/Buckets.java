package org.mitoferry.segmentation;

import java.util.Arrays;

/**
 * States by whole costs, the cheapest first (R. B. Dial, Commun. ACM 12:632, 1969): a ring of lists, one for every cost up to the dearest step
 * ahead. In one list what came last goes first.
 */
final class Buckets {
    private final int[] heads;
    private int[] states = new int[1 << 16];
    private int[] followers = new int[1 << 16];
    private int used;
    private int free = -1;
    private int waiting;
    private int cost;

    /** @param dearest what is added costs at most so much more than what was taken last */
    Buckets(int dearest) {
        heads = new int[dearest + 1];
        Arrays.fill(heads, -1);
    }

    void add(int at, int state) {
        int node = free;
        if (node >= 0) {
            free = followers[node];
        } else {
            node = used++;
            if (used > states.length) {
                states = Arrays.copyOf(states, 2 * states.length);
                followers = Arrays.copyOf(followers, states.length);
            }
        }
        states[node] = state;
        followers[node] = heads[at % heads.length];
        heads[at % heads.length] = node;
        waiting++;
    }

    /** The cheapest state, taken out; -1 when there is none. */
    int next() {
        if (waiting == 0) {
            return -1;
        }
        while (heads[cost % heads.length] < 0) {
            cost++;
        }
        int node = heads[cost % heads.length];
        heads[cost % heads.length] = followers[node];
        followers[node] = free;
        free = node;
        waiting--;
        return states[node];
    }

    /** What the state cost that was taken last. */
    int cost() {
        return cost;
    }
}
