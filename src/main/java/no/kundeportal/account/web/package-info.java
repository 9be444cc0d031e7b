@org.jspecify.annotations.NullMarked
package no.kundeportal.account.web;
