#include "cloudapi/simulator/policy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

QString ramCode(const QString &product)
{
    if (product == "R-kvstore"_L1)
        return u"kvstore"_s;
    if (product == "BssOpenApi"_L1)
        return u"bssapi"_s;
    if (product == "dms-enterprise"_L1)
        return u"dms"_s;
    return product.toLower();
}

tl::expected<Policy, QString> Policy::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"cannot read the policy file %1: %2"_s.arg(path, file.errorString()));
    auto policy = fromJson(file.readAll());
    if (!policy)
        return tl::unexpected(u"the policy file %1: %2"_s.arg(path, policy.error()));
    return policy;
}

tl::expected<Policy, QString> Policy::fromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonValue statements = document.object().value(u"Statement"_s);
    if (!document.isObject() || !statements.isArray())
        return tl::unexpected(u"a JSON object with a list \"Statement\" is expected"_s);
    Policy policy;
    for (const QJsonValue &value : statements.toArray()) {
        const QJsonObject json = value.toObject();
        const QString effect = json.value(u"Effect"_s).toString();
        Statement statement;
        statement.allow = effect == "Allow"_L1;
        if (!statement.allow && effect != "Deny"_L1)
            return tl::unexpected(u"Statement[%1] has no Effect of Allow or Deny"_s.arg(policy.m_statements.size()));
        const QJsonValue action = json.value(u"Action"_s);
        if (action.isString())
            statement.actions << action.toString().toLower();
        for (const QJsonValue &item : action.toArray())
            statement.actions << item.toString().toLower();
        if (statement.actions.isEmpty())
            return tl::unexpected(u"Statement[%1] has no Action"_s.arg(policy.m_statements.size()));
        policy.m_statements.append(statement);
    }
    return policy;
}

bool Policy::allows(const QString &product, const QString &action) const
{
    if (action == "GetCallerIdentity"_L1 || action == "DescribeEndpoints"_L1)
        return true;
    const QString wanted = u"%1:%2"_s.arg(ramCode(product), action).toLower();
    bool allowed = false;
    for (const Statement &statement : m_statements) {
        for (const QString &pattern : statement.actions) {
            if (!QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern)).match(wanted).hasMatch())
                continue;
            if (!statement.allow)
                return false;
            allowed = true;
        }
    }
    return allowed;
}

} // namespace CloudSim
