package org.mitoferry.culture;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads that share one arm. The calling thread works too; the others sleep between steps.
 *
 * <p>Work is a range of hosts cut into blocks of fixed size that are taken in turn. What is computed for a host must not depend on who
 * computes it: then any number of threads gives the same bits. Ranges below one block per thread are done by the caller alone. A call
 * allocates nothing.
 */
public final class Crew implements AutoCloseable {

    /** Work on the hosts {@code from} (inclusive) to {@code to} (exclusive) by the member {@code member} (0 is the caller). */
    public interface Work {
        void on(int from, int to, int member);
    }

    private static final int BLOCK = 4;

    private final Thread[] others;
    private final AtomicInteger nextBlock = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile int round;
    private volatile boolean closed;
    private volatile int size;
    private volatile @Nullable Work work;
    private volatile @Nullable Thread caller;

    /**
     * @param threads number of threads including the caller, at least 1
     */
    public Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a crew has at least one thread, not " + threads);
        }
        others = new Thread[threads - 1];
        CountDownLatch started = new CountDownLatch(others.length);
        for (int i = 0; i < others.length; i++) {
            int member = i + 1;
            others[i] = Thread.ofPlatform().daemon().name("crew-" + member).unstarted(() -> serve(member, started));
            others[i].start();
        }
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int members() {
        return others.length + 1;
    }

    /** Carries out {@code job} on the hosts 0 to {@code hosts} and returns when all are done. */
    public void share(int hosts, Work job) {
        if (closed) {
            throw new IllegalStateException("this crew has been sent home");
        }
        if (others.length == 0 || hosts <= BLOCK) {
            job.on(0, hosts, 0);
            return;
        }
        size = hosts;
        work = job;
        nextBlock.set(0);
        pending.set(others.length);
        caller = Thread.currentThread();
        round = round + 1;
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
        try {
            takeBlocks(job, hosts, 0);
        } catch (Throwable t) {
            failure.compareAndSet(null, t); // the others are still at work on the same arrays: wait for them first
        }
        while (pending.get() > 0) {
            LockSupport.park(this);
        }
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("a member of the crew failed", thrown);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
    }

    private void serve(int member, CountDownLatch started) {
        int done = round;
        started.countDown();
        while (!closed) {
            if (round == done) {
                LockSupport.park(this);
                continue;
            }
            done = round;
            Work job = work;
            try {
                if (job != null) {
                    takeBlocks(job, size, member);
                }
            } catch (Throwable t) {
                failure.compareAndSet(null, t);
            }
            if (pending.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void takeBlocks(Work job, int hosts, int member) {
        while (true) {
            int from = nextBlock.getAndAdd(BLOCK);
            if (from >= hosts) {
                return;
            }
            job.on(from, Math.min(hosts, from + BLOCK), member);
        }
    }
}
