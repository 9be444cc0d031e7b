package no.kundeportal.account;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import no.kundeportal.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Slows what anybody may send without signing in. Held by each node for itself, as the pace of sign-in. */
@Component
public class DoorPace {

    private final LoadingCache<String, Bucket> requests = SignInPace.buckets(5, Duration.ofMinutes(10));
    private final LoadingCache<String, Bucket> help = SignInPace.buckets(10, Duration.ofMinutes(1));
    private final LoadingCache<String, Bucket> letters = SignInPace.buckets(3, Duration.ofMinutes(10));
    private final LoadingCache<String, Bucket> asking = SignInPace.buckets(10, Duration.ofMinutes(10));
    private final LoadingCache<String, Bucket> secrets = SignInPace.buckets(300, Duration.ofSeconds(5));

    /** Requests for an account, from one address. */
    void requireForRequest(String address) {
        require(requests, address);
    }

    /** Questions for a forgotten password or user ID, from one address. */
    void requireForHelp(String address) {
        require(help, address);
    }

    /** Links and codes that are tried, from one address. */
    public void requireForSecret(String address) {
        require(secrets, address);
    }

    /** Letters that one person, or the holder of one link, has sent: to an address that is confirmed, to administrators, or again. */
    void requireForAsking(String who) {
        require(asking, who);
    }

    /** Letters to whoever is known by these words. Nobody is told when there are too many, since that would tell whether somebody is known. */
    boolean allowsLetter(String known) {
        return letters.get(known).tryConsume(1);
    }

    private static void require(LoadingCache<String, Bucket> buckets, String key) {
        if (!buckets.get(key).tryConsume(1)) throw new Refusal("door.slowed");
    }
}
