package no.kundeportal.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing without ever locking anybody out: some tries at once, then one each now and then, for each user ID at
 * one address, for each address, and more widely for each user ID, so that a stranger elsewhere does not keep the owner
 * out. Held by each node for itself, so two nodes allow twice as much, which is still slow.
 */
@Component
class SignInPace {

    private final LoadingCache<String, Bucket> byUserThere = buckets(6, Duration.ofSeconds(30));
    private final LoadingCache<String, Bucket> byUser = buckets(100, Duration.ofSeconds(5));
    private final LoadingCache<String, Bucket> byAddress = buckets(60, Duration.ofSeconds(2));
    private final LoadingCache<String, Bucket> told = buckets(1, Duration.ofMinutes(1));

    static LoadingCache<String, Bucket> buckets(int atOnce, Duration then) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, then))
                        .build());
    }

    /** The narrow ones first: a try that is slowed where it comes from takes nothing from what others may try elsewhere. */
    boolean allows(String userId, String address) {
        return byAddress.get(address).tryConsume(1)
                && byUserThere.get(userId + " " + address).tryConsume(1)
                && byUser.get(userId).tryConsume(1);
    }

    /** Whether the record is to be told that somebody is slowed: once a minute, or guessing would fill it. */
    boolean isWorthTelling(String userId, String address) {
        return told.get(userId + " " + address).tryConsume(1);
    }

    /** Whoever knows the password has not been guessing. */
    void forgive(String userId, String address) {
        byUserThere.invalidate(userId + " " + address);
    }
}
