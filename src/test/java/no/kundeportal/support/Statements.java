package no.kundeportal.support;

import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** The statements that the current thread has sent since it began to count. */
public class Statements implements QueryExecutionListener {

    /** @param parameters as they were set, so that the statement can be sent again */
    public record Sent(String sql, List<ParameterSetOperation> parameters) {}

    private final ThreadLocal<List<Sent>> sent = ThreadLocal.withInitial(ArrayList::new);

    /** What the work sends, apart from the session's own bookkeeping. */
    public List<String> of(Runnable work) {
        return sentBy(work).stream().map(Sent::sql).toList();
    }

    public List<Sent> sentBy(Runnable work) {
        sent.get().clear();
        work.run();
        return List.copyOf(sent.get());
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.stream()
                .filter(query -> !query.getQuery().contains("SPRING_SESSION"))
                .map(query -> new Sent(
                        query.getQuery(),
                        query.getParametersList().isEmpty()
                                ? List.of()
                                : List.copyOf(query.getParametersList().getFirst())))
                .forEach(sent.get()::add);
    }
}
