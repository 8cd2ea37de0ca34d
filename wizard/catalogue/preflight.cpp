#include "wizard/catalogue/preflight.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

AccountFacts withPreflight(AccountFacts account, const QList<PreflightLine> &lines)
{
    static const QMap<QString, QString> quotaNames{{u"databases"_s, u"databaseInstances"_s}, {u"caches"_s, u"cacheInstances"_s}, {u"balancers"_s, u"loadBalancers"_s}};
    for (const PreflightLine &line : lines) {
        const bool fails = line.state == PreflightState::Failed;
        const bool holds = line.state == PreflightState::Ok;
        if (line.check == "key"_L1 && holds)
            account.accountId = line.args.value(0);
        else if (line.check == "main-account"_L1 && line.outcome != "no-answer"_L1)
            account.rootKey = line.outcome == "main"_L1;
        else if (line.check == "real-name"_L1 && (fails || holds))
            account.realName = holds;
        else if (line.check == "balance"_L1 && (fails || holds))
            account.canPay = holds;
        else if (line.check == "permission"_L1 && line.outcome == "denied"_L1) // as RAM writes it: "kvstore:CreateInstance"
            account.deniedActions << line.subject + u':' + line.args.value(0).section(u':', 1);
        else if (line.check == "quota"_L1 && (fails || holds))
            account.quotasLeft.insert(quotaNames.value(line.subject, line.subject), line.args.value(2).toInt() - line.args.value(1).toInt());
        else if (line.check == "nat-gateway"_L1 && line.outcome == "there"_L1)
            account.natGateways.insert(line.subject, line.args.value(0).split(u", "_s));
    }
    return account;
}

} // namespace Cloudsteps
