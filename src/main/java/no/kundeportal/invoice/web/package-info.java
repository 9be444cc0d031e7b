@org.jspecify.annotations.NullMarked
package no.kundeportal.invoice.web;
