package no.kundeportal.task;

import java.time.Instant;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.SiteNumber;
import org.jspecify.annotations.Nullable;

/**
 * A task to be asked.
 *
 * @param kind decides the words of the title ("task.kind." + kind)
 * @param asker null for somebody without an account
 * @param askerName how the other side calls the asker
 * @param subject short text beside the kind in lists, for example a company's name
 * @param words what is asked; may be empty where the kind says it all
 * @param page the page where staff settle it beside the task itself, for example "/operator/account-requests/1", or null
 * @param language in which the asker is answered: "nb", "en" or "sv"
 * @param country of the asker: "NO", "SE", "DK" or "FI"
 */
public record NewTask(
        Kind kind,
        Owner owner,
        @Nullable CustomerNumber customer,
        @Nullable SiteNumber site,
        @Nullable UUID asker,
        String askerName,
        String subject,
        String words,
        @Nullable String page,
        String language,
        String country,
        Instant dueAt) {}
