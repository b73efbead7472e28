package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void every_host_is_served_exactly_once(int threads) {
        try (Crew crew = new Crew(threads)) {
            for (int hosts : new int[] {0, 1, 3, 4, 5, 16, 17, 64, 1000}) {
                AtomicIntegerArray served = new AtomicIntegerArray(hosts);
                for (int round = 1; round <= 50; round++) {
                    crew.share(hosts, (from, to, member) -> {
                        for (int h = from; h < to; h++) {
                            served.incrementAndGet(h);
                        }
                    });
                    for (int h = 0; h < hosts; h++) {
                        assertEquals(round, served.get(h), "host " + h);
                    }
                }
            }
        }
    }

    @Test
    void members_are_numbered_from_nought() {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        try (Crew crew = new Crew(3)) {
            CountDownLatch all = new CountDownLatch(3);
            crew.share(48, (from, to, member) -> {
                if (seen.add(member)) {
                    all.countDown();
                }
                await(all);
            });
            assertEquals(3, crew.members());
        }
        assertEquals(Set.of(0, 1, 2), seen);
    }

    @Test
    void no_two_members_have_one_number_at_a_time() {
        AtomicReference<String> clash = new AtomicReference<>("");
        AtomicIntegerArray busy = new AtomicIntegerArray(4);
        try (Crew crew = new Crew(4)) {
            for (int round = 0; round < 200; round++) {
                crew.share(640, (from, to, member) -> {
                    if (busy.incrementAndGet(member) != 1) {
                        clash.set("member " + member);
                    }
                    busy.decrementAndGet(member);
                });
            }
        }
        assertEquals("", clash.get());
    }

    @Test
    void a_failing_helper_surfaces_with_its_cause() {
        RuntimeException broken = new IllegalArgumentException("broken");
        try (Crew crew = new Crew(2)) {
            CountDownLatch helperFailed = new CountDownLatch(1);
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> crew.share(64, (from, to, member) -> {
                        if (member == 1) {
                            helperFailed.countDown();
                            throw broken;
                        }
                        await(helperFailed);
                    }));
            assertSame(broken, thrown.getCause());
        }
    }

    @Test
    void a_failing_caller_waits_for_the_others() {
        try (Crew crew = new Crew(2)) {
            CountDownLatch callerFails = new CountDownLatch(1);
            AtomicIntegerArray served = new AtomicIntegerArray(2);
            assertThrows(
                    IllegalStateException.class,
                    () -> crew.share(32, (from, to, member) -> {
                        if (member == 0) {
                            served.addAndGet(0, to - from);
                            callerFails.countDown();
                            throw new IllegalArgumentException("broken");
                        }
                        await(callerFails);
                        LockSupport.parkNanos(5_000_000);
                        served.addAndGet(1, to - from);
                    }));
            assertEquals(
                    32 - served.get(0), served.get(1), "the other was done with the rest when the failure surfaced");
        }
    }

    @Test
    void a_crew_works_on_after_a_failure() {
        try (Crew crew = new Crew(3)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> crew.share(64, (from, to, member) -> {
                        throw new IllegalArgumentException("broken");
                    }));
            AtomicIntegerArray served = new AtomicIntegerArray(64);
            crew.share(64, (from, to, member) -> {
                for (int h = from; h < to; h++) {
                    served.incrementAndGet(h);
                }
            });
            for (int h = 0; h < 64; h++) {
                assertEquals(1, served.get(h));
            }
        }
    }

    @Test
    void closing_ends_the_threads() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Crew crew = new Crew(3);
        CountDownLatch all = new CountDownLatch(3);
        crew.share(48, (from, to, member) -> {
            if (threads.add(Thread.currentThread())) {
                all.countDown();
            }
            await(all);
        });
        threads.remove(Thread.currentThread());
        assertEquals(2, threads.size());
        crew.close();
        for (Thread thread : List.copyOf(threads)) {
            assertTrue(thread.join(Duration.ofSeconds(10)));
            assertFalse(thread.isAlive());
        }
    }

    @Test
    void a_closed_crew_refuses_work() {
        Crew crew = new Crew(2);
        crew.close();
        assertThrows(IllegalStateException.class, () -> crew.share(64, (from, to, member) -> {}));
    }

    @Test
    void a_crew_of_nobody_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Crew(0));
    }

    private static void await(CountDownLatch latch) {
        try {
            Assertions.assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
