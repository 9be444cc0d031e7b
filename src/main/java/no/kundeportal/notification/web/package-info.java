@org.jspecify.annotations.NullMarked
package no.kundeportal.notification.web;
