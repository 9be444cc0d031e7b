package no.kundeportal.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * What is still in use after each collection, as long as it is open. The highest fill of the heap itself says nothing:
 * the collector lets garbage pile up as far as it may.
 */
final class LiveHeap implements AutoCloseable {

    private static final double MEBIBYTE = 1 << 20;
    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    private final List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(NotificationEmitter.class::cast)
            .toList();
    private final NotificationListener listener = (collection, nothing) -> look(collection);
    private final LongAccumulator highest = new LongAccumulator(Long::max, 0);
    private final long before;

    LiveHeap() {
        System.gc();
        before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    double mebibytes() {
        return Math.max(0, highest.get() - before) / MEBIBYTE;
    }

    private void look(Notification collection) {
        if (!collection.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) return;
        var after = GarbageCollectionNotificationInfo.from((CompositeData) collection.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        highest.accumulate(POOLS.stream()
                .mapToLong(pool -> Objects.requireNonNull(after.get(pool)).getUsed())
                .sum());
    }

    @Override
    public void close() throws ListenerNotFoundException {
        for (var collector : collectors) collector.removeNotificationListener(listener);
    }
}
