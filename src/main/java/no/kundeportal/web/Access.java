package no.kundeportal.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.kundeportal.kernel.Right;

/** The right an address asks for, on the handler or on its controller. A handler without one exists for nobody. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    Right value();

    /** Whether staff who see the portal as somebody else may do it: only what changes nothing of that person's. */
    boolean whileSeeing() default false;
}
