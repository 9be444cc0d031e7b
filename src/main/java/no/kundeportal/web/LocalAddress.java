package no.kundeportal.web;

import java.util.regex.Pattern;

/** Addresses to return to come from outside: only those of the portal itself are followed. */
public final class LocalAddress {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.?=&%:+-]{0,500}");

    private LocalAddress() {}

    public static boolean isLocal(String address) {
        return LOCAL.matcher(address).matches();
    }
}
