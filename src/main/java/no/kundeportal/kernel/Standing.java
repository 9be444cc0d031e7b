package no.kundeportal.kernel;

import java.util.Set;

/** As whom a person acts: a member of one customer, or staff of the operator. A person may have several and switches. */
public sealed interface Standing {

    /** Stable text that names this standing among those of one person. */
    String key();

    /** What the header calls it: the customer's or facility's name; empty where the role says it all. */
    String title();

    boolean may(Right right);

    /**
     * @param sites every site this member may see, never empty for an administrator of a customer that has sites
     * @param economy whether amounts are shown
     */
    record Member(
            CustomerNumber customer,
            String title,
            String currency,
            AccessLevel level,
            boolean economy,
            Set<SiteNumber> sites)
            implements Standing {
        /** As support sees it, and what is passed on without them: amounts stay with those who may see them. */
        public Member withoutAmounts() {
            return new Member(customer, title, currency, level, false, sites);
        }

        @Override
        public String key() {
            return "customer:" + customer;
        }

        @Override
        public boolean may(Right right) {
            return switch (right) {
                case PUBLIC, SIGNED_IN, SEE, TASKS -> true;
                case AMOUNTS -> economy;
                case ORDER -> level.orders();
                case USERS, PROJECTS -> level.administers();
                case RECORD -> level == AccessLevel.ADMINISTRATOR;
                case FACILITY, AGREEMENTS, CUSTOMERS, OPERATE -> false;
            };
        }
    }

    record FacilityStaff(FacilityCode facility, String title) implements Standing {
        @Override
        public String key() {
            return "facility:" + facility;
        }

        @Override
        public boolean may(Right right) {
            return switch (right) {
                case PUBLIC, SIGNED_IN, TASKS, FACILITY, AGREEMENTS -> true;
                case SEE, AMOUNTS, ORDER, PROJECTS, USERS, RECORD, CUSTOMERS, OPERATE -> false;
            };
        }
    }

    record Support() implements Standing {
        @Override
        public String key() {
            return "support";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public boolean may(Right right) {
            return switch (right) {
                case PUBLIC, SIGNED_IN, TASKS, USERS, RECORD, CUSTOMERS -> true;
                case SEE, AMOUNTS, ORDER, PROJECTS, FACILITY, AGREEMENTS, OPERATE -> false;
            };
        }
    }

    record Operator() implements Standing {
        @Override
        public String key() {
            return "operator";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public boolean may(Right right) {
            return switch (right) {
                case PUBLIC, SIGNED_IN, TASKS, USERS, RECORD, AGREEMENTS, CUSTOMERS, OPERATE -> true;
                case SEE, AMOUNTS, ORDER, PROJECTS, FACILITY -> false;
            };
        }
    }

    /** Somebody whose last access was taken away: may sign in and see that it is so. */
    record Nobody() implements Standing {
        @Override
        public String key() {
            return "nobody";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public boolean may(Right right) {
            return right == Right.PUBLIC || right == Right.SIGNED_IN;
        }
    }
}
