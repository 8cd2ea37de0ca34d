#include "wizard/report/exports/rampolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// RAM spells products in lower case, and Redis in a way of its own.
QString ramCode(const QString &product)
{
    return product == u"R-kvstore" ? u"kvstore"_s : product.toLower();
}

QJsonObject statement(const QStringList &actions, const QString &resource)
{
    return {{u"Effect"_s, u"Allow"_s}, {u"Action"_s, QJsonArray::fromStringList(actions)}, {u"Resource"_s, QJsonArray{resource}}};
}

} // namespace

QByteArray toRamPolicy(const ReportInput &input)
{
    const bool known = !input.target.practice && !input.target.accountId.isEmpty();
    const QString account = known ? input.target.accountId : u"*"_s;
    QMap<QString, QStringList> actions; // by product
    for (const QString &action : input.actions) {
        const QString code = ramCode(action.section(u':', 0, 0));
        actions[code] << code + u':' + action.section(u':', 1);
    }
    QJsonArray statements;
    for (auto product = actions.cbegin(); product != actions.cend(); ++product)
        statements.append(statement(product.value(), u"acs:%1:%2:%3:*"_s.arg(product.key(), input.topology.region, account)));
    if (input.topology.network.nat) {
        // The first NAT gateway of an account makes the role AliyunServiceRoleForNatgw.
        QJsonObject role = statement({u"ram:CreateServiceLinkedRole"_s}, u"*"_s);
        role.insert(u"Condition"_s, QJsonObject{{u"StringEquals"_s, QJsonObject{{u"ram:ServiceName"_s, u"nat.aliyuncs.com"_s}}}});
        statements.append(role);
    }
    return QJsonDocument(QJsonObject{{u"Version"_s, u"1"_s}, {u"Statement"_s, statements}}).toJson();
}

} // namespace Cloudsteps
