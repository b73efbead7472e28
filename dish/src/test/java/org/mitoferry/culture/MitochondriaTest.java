package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against lists of objects that do the same. */
class MitochondriaTest {

    private record One(
            long id, double length, double potential, double damage, double tag, double capacity, double clock) {}

    private final Mitochondria mitochondria = new Mitochondria();
    private final List<List<One>> model = new ArrayList<>();
    private long nextId = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_work_on_one_host_keeps_all_others(long seed) {
        Random random = new Random(seed);
        for (int operation = 0; operation < 3000; operation++) {
            int kind = random.nextInt(100);
            if (model.isEmpty() || kind < 3) {
                addHost(random.nextInt(40), random);
            } else if (kind < 50) {
                append(random.nextInt(model.size()), random);
            } else if (kind < 90) {
                remove(random.nextInt(model.size()), random);
            } else {
                mitochondria.makeRoom();
            }
            if (operation % 50 == 0) {
                assertSameAsModel();
            }
        }
        assertSameAsModel();
    }

    @Test
    void a_walk_over_the_state_changes_nothing() {
        Random random = new Random(9);
        addHost(10, random);
        addHost(0, random);
        addHost(30, random);
        append(0, random);
        mitochondria.visit(new StateWriter(new DataOutputStream(OutputStream.nullOutputStream())));
        assertSameAsModel();
        append(2, random);
        addHost(5, random);
        assertSameAsModel();
    }

    @Test
    void after_making_room_every_host_can_grow_by_a_steps_growth() {
        Random random = new Random(3);
        for (int h = 0; h < 5; h++) {
            addHost(20 * h, random);
        }
        for (int round = 0; round < 4; round++) {
            mitochondria.makeRoom();
            for (int h = 0; h < model.size(); h++) {
                int growth = Mitochondria.growthWithinStep(model.get(h).size());
                for (int k = 0; k < growth; k++) {
                    append(h, random);
                }
            }
            assertSameAsModel();
        }
    }

    @Test
    void a_host_without_room_says_so() {
        addHost(1, new Random(1));
        int room = mitochondria.room[0];
        for (int k = 1; k < room; k++) {
            mitochondria.copyWithin(0, mitochondria.start[0]);
        }
        assertThrows(IllegalStateException.class, () -> mitochondria.copyWithin(0, mitochondria.start[0]));
    }

    @Test
    void making_room_where_there_is_enough_touches_nothing() {
        addHost(10, new Random(1));
        mitochondria.makeRoom();
        double[] before = mitochondria.length;
        mitochondria.makeRoom();
        assertSame(before, mitochondria.length);
    }

    @Test
    void ids_hold_host_and_serial() {
        assertEquals((7L << 32) | 5, Mitochondria.idOf(7, 5));
        assertTrue(Mitochondria.idOf(1, -1) > 0 && Mitochondria.idOf(1, -1) < Mitochondria.idOf(2, 0));
    }

    private void addHost(int count, Random random) {
        int host = mitochondria.addHost(count);
        assertEquals(model.size(), host);
        List<One> list = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            One one = random(random);
            write(mitochondria.start[host] + k, one);
            list.add(one);
        }
        model.add(list);
    }

    private void append(int host, Random random) {
        List<One> list = model.get(host);
        if (list.isEmpty() || mitochondria.count[host] == mitochondria.room[host]) {
            return;
        }
        int original = random.nextInt(list.size());
        int place = mitochondria.copyWithin(host, mitochondria.start[host] + original);
        assertEquals(list.get(original), read(place));
        One one = random(random);
        write(place, one);
        list.add(one);
    }

    private void remove(int host, Random random) {
        List<One> list = model.get(host);
        if (list.isEmpty()) {
            return;
        }
        int k = random.nextInt(list.size());
        mitochondria.removeAt(host, mitochondria.start[host] + k);
        One last = list.removeLast();
        if (k < list.size()) {
            list.set(k, last);
        }
    }

    private void assertSameAsModel() {
        int total = 0;
        for (int h = 0; h < model.size(); h++) {
            assertEquals(model.get(h).size(), mitochondria.count[h]);
            assertTrue(mitochondria.count[h] <= mitochondria.room[h]);
            for (int k = 0; k < model.get(h).size(); k++) {
                assertEquals(model.get(h).get(k), read(mitochondria.start[h] + k));
            }
            total += model.get(h).size();
        }
        assertEquals(total, mitochondria.total());
        assertEquals(mitochondria.length.length, mitochondria.spare.length);
    }

    private One random(Random random) {
        return new One(
                nextId++,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble());
    }

    private void write(int place, One one) {
        mitochondria.id[place] = one.id;
        mitochondria.length[place] = one.length;
        mitochondria.potential[place] = one.potential;
        mitochondria.damage[place] = one.damage;
        mitochondria.tag[place] = one.tag;
        mitochondria.capacity[place] = one.capacity;
        mitochondria.clock[place] = one.clock;
    }

    private One read(int place) {
        return new One(
                mitochondria.id[place],
                mitochondria.length[place],
                mitochondria.potential[place],
                mitochondria.damage[place],
                mitochondria.tag[place],
                mitochondria.capacity[place],
                mitochondria.clock[place]);
    }
}
