package no.kundeportal.weighing;

import no.kundeportal.kernel.Viewer;

/** Whether the invoice that a slip names can be opened: slips name it before it has been taken in. */
public interface Invoiced {

    boolean isOpenTo(Viewer viewer, String invoiceNumber);
}
