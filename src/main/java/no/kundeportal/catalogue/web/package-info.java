@org.jspecify.annotations.NullMarked
package no.kundeportal.catalogue.web;
