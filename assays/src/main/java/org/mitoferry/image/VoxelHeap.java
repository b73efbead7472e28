package org.mitoferry.image;

import java.util.Arrays;

/** Voxels by rising priority; among equal priorities the one that came first goes first, so a flood is the same on every run. */
public final class VoxelHeap {
    private double[] priorities = new double[256];
    private int[] arrivals = new int[256];
    private int[] voxels = new int[256];
    private int size;
    private int arrived;

    public boolean isEmpty() {
        return size == 0;
    }

    public void clear() {
        size = 0;
        arrived = 0;
    }

    /** Puts a voxel in. */
    public void add(double priority, int voxel) {
        if (size == voxels.length) {
            priorities = Arrays.copyOf(priorities, 2 * size);
            arrivals = Arrays.copyOf(arrivals, 2 * size);
            voxels = Arrays.copyOf(voxels, 2 * size);
        }
        int arrival = arrived++;
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!before(priority, arrival, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        place(hole, priority, arrival, voxel);
    }

    double firstPriority() {
        return priorities[0];
    }

    /** Takes the voxel of least priority out. */
    public int removeFirst() {
        int first = voxels[0];
        size--;
        if (size > 0) {
            sink(priorities[size], arrivals[size], voxels[size]);
        }
        return first;
    }

    private void sink(double priority, int arrival, int voxel) {
        int hole = 0;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(priorities[child + 1], arrivals[child + 1], child)) {
                child++;
            }
            if (before(priority, arrival, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        place(hole, priority, arrival, voxel);
    }

    private boolean before(double priority, int arrival, int other) {
        return priority < priorities[other] || priority == priorities[other] && arrival < arrivals[other];
    }

    private void move(int from, int to) {
        place(to, priorities[from], arrivals[from], voxels[from]);
    }

    private void place(int at, double priority, int arrival, int voxel) {
        priorities[at] = priority;
        arrivals[at] = arrival;
        voxels[at] = voxel;
    }
}
