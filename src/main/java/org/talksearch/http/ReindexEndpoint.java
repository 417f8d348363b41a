package org.talksearch.http;

import java.util.List;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingJob;

/// Brings the index up to date as a job: begins one, tells how it stands, or cancels it.
final class ReindexEndpoint {
  private static final String FULL = "full";

  /// What may be asked when one begins.
  static final List<Parameter> ACCEPTED = List.of(Parameter.single(FULL));

  private static final String PATH = "/api/reindex/";
  private static final int STATUS_ACCEPTED = 202;
  private static final String RETRY_SECONDS = "5";

  private ReindexEndpoint() {}

  static Endpoint begin(IndexUpkeep upkeep) {
    return request ->
        upkeep
            .begin(request.parameters().flag(FULL))
            .map(job -> accepted(job, request))
            .orElseGet(() -> Problem.reindexUnderWay().answer().with("Retry-After", RETRY_SECONDS));
  }

  static Endpoint status(IndexUpkeep upkeep) {
    return request -> Answer.json(document(job(upkeep, request)));
  }

  static Endpoint cancel(IndexUpkeep upkeep) {
    return request -> {
      IndexingJob job = job(upkeep, request);
      job.cancel();
      return accepted(job, request);
    };
  }

  private static IndexingJob job(IndexUpkeep upkeep, Request request) {
    String id = request.variable("job");
    return upkeep.job(id).orElseThrow(() -> new ProblemException(Problem.noSuchJob(id)));
  }

  private static Answer accepted(IndexingJob job, Request request) {
    return Answer.of(STATUS_ACCEPTED, Answer.json(document(job)).content())
        .with("Location", request.site().at(PATH + job.id()));
  }

  private static byte[] document(IndexingJob job) {
    return Json.writeAll(JobAnswer.of(job));
  }
}
