@org.jspecify.annotations.NullMarked
package no.kundeportal.customer.web;
