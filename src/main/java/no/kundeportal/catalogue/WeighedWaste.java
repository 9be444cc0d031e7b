package no.kundeportal.catalogue;

/**
 * Tells whether anything has been weighed that is counted by these words. Known by a module above, which implements it:
 * what has been weighed keeps what it was counted by, so that figures once given stand.
 */
public interface WeighedWaste {

    boolean ofArticle(String code);

    boolean ofFraction(String code);
}
