package no.kundeportal.support;

import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** The statements that the current thread has sent since it began to count. */
public class Statements implements QueryExecutionListener {

    private final ThreadLocal<List<String>> sent = ThreadLocal.withInitial(ArrayList::new);

    /** What the work sends, apart from the session's own bookkeeping. */
    public List<String> of(Runnable work) {
        sent.get().clear();
        work.run();
        return List.copyOf(sent.get());
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.stream()
                .map(QueryInfo::getQuery)
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .forEach(sent.get()::add);
    }
}
