@org.jspecify.annotations.NullMarked
package no.kundeportal.pickup.web;
