package no.kundeportal.support;

/** The people of the demonstration. */
public final class Demonstration {

    public static final String PASSWORD = "papp-plast-metall";

    public static final String FJORDBYGG_ADMIN = "fjordbygg-admin";
    public static final String FJORDBYGG_ORDERER = "fjordbygg-orderer";
    public static final String FJORDBYGG_READER = "fjordbygg-reader";
    public static final String KYSTMAT_ADMIN = "kystmat-admin";
    public static final String HOTELL_ADMIN = "hotell-admin";
    public static final String ANLEGG_NORD = "anlegg-nord";
    public static final String ANLEGG_SOR = "anlegg-sor";
    public static final String SUPPORT = "support";
    public static final String DRIFT = "drift";
    public static final String SAMLING_ADMIN = "samling-admin";

    private Demonstration() {}
}
