package borough.casework;

import borough.caselinks.CaseLinks;
import borough.cases.CaseClosed;
import borough.data.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When a case ends, the customers of its duplicates are told. */
@Component
class CaseworkListener {
    CaseworkListener(
            News news, CaseLinks links, CaseworkRules rules, TransactionTemplate transaction) {
        news.hear(
                CaseClosed.class,
                "casework.kept case ended",
                it ->
                        transaction.executeWithoutResult(
                                status -> {
                                    if (!it.outcome().equals(CaseLinks.Kind.DUPLICATE.word())) {
                                        links.keptEnded(
                                                it.reference(),
                                                rules.current().says("ended"),
                                                "ended " + it.reference() + " " + it.at());
                                    }
                                }));
    }
}
