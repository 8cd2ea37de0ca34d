#include "wizard/provision/preflightlines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::ApiError;
using CloudApi::ErrorKind;

const QUrl usersPage(u"https://ram.console.aliyun.com/users"_s);
const QUrl identityPage(u"https://myaccount.console.aliyun.com/certificate"_s);
const QUrl moneyPage(u"https://usercenter2.aliyun.com/home"_s);
const QUrl quotaPage(u"https://quotas.console.aliyun.com/products"_s);
const QUrl rolesPage(u"https://ram.console.aliyun.com/roles"_s);
const QUrl gatewaysPage(u"https://vpc.console.aliyun.com/nat"_s);
const QUrl buyServersPage(u"https://ecs-buy.aliyun.com/"_s);

/// Nothing can be said of the matter itself.
bool isNoAnswer(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Throttled:
    case ErrorKind::Transient:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Malformed:
    case ErrorKind::Network:
        return true;
    case ErrorKind::Busy:
    case ErrorKind::NotFound:
    case ErrorKind::AlreadySo:
    case ErrorKind::Denied:
    case ErrorKind::Credentials:
    case ErrorKind::Quota:
    case ErrorKind::Stock:
    case ErrorKind::Balance:
    case ErrorKind::Dependency:
    case ErrorKind::Invalid:
    case ErrorKind::Conflict:
        return false;
    }
    Q_UNREACHABLE();
}

/// "ram user shop-admin" of "acs:ram::1234:user/shop-admin".
QString nameInArn(const QString &arn)
{
    return arn.section(u':', 4);
}

} // namespace

QList<PreflightLine> identityLines(const CloudApi::Result<CloudApi::GetCallerIdentityRequest::Response> &answer, const Target &target)
{
    if (!answer) {
        const bool refused = !isNoAnswer(answer.error());
        return {{u"key"_s, refused ? u"refused"_s : u"no-answer"_s, refused ? PreflightState::Failed : PreflightState::Unknown, {}, {answer.error().code}, usersPage},
                {u"main-account"_s, u"no-answer"_s, PreflightState::Unknown, {}, {}, {}}};
    }
    const bool main = answer->identityType == "Account"_L1;
    QList<PreflightLine> lines{
        {u"key"_s, u"ok"_s, PreflightState::Ok, {}, {answer->accountId, nameInArn(answer->arn)}, {}},
        {u"main-account"_s, main ? u"main"_s : u"ok"_s, main ? PreflightState::Warning : PreflightState::Ok, {}, {}, main ? usersPage : QUrl()},
    };
    if (!target.accountId.isEmpty()) {
        const bool same = target.accountId == answer->accountId;
        lines << PreflightLine{u"account"_s, same ? u"ok"_s : u"other"_s, same ? PreflightState::Ok : PreflightState::Failed, {}, {answer->accountId, target.accountId}, {}};
    }
    return lines;
}

PreflightLine realNameLine(const QString &value)
{
    if (value == "yes"_L1 || value == "unnecessary"_L1)
        return {u"real-name"_s, u"ok"_s, PreflightState::Ok, {}, {}, {}};
    if (value == "none"_L1)
        return {u"real-name"_s, u"missing"_s, PreflightState::Failed, {}, {}, identityPage};
    return {u"real-name"_s, u"no-answer"_s, PreflightState::Unknown, {}, {}, identityPage};
}

PreflightLine permissionLine(const QString &product, const QString &action, const std::optional<ApiError> &error)
{
    const auto line = [&](const char *outcome, PreflightState state, const QUrl &page = {}) {
        return PreflightLine{u"permission"_s, QLatin1String(outcome), state, product, {action, error ? error->code : QString()}, page};
    };
    if (!error || error->code == "DryRunOperation"_L1)
        return line("ok", PreflightState::Ok);
    if (isNoAnswer(*error) || error->kind == ErrorKind::Credentials)
        return line("no-answer", PreflightState::Unknown);
    if (error->kind == ErrorKind::Denied)
        return line("denied", PreflightState::Failed, usersPage);
    return line("ok", PreflightState::Ok);
}

PreflightLine balanceLine(const QList<ApiError> &refusals, bool practice)
{
    for (const ApiError &error : refusals) {
        if (error.kind == ErrorKind::Balance)
            return {u"balance"_s, u"refused"_s, PreflightState::Failed, {}, {error.code}, moneyPage};
    }
    if (practice)
        return {u"balance"_s, u"practice"_s, PreflightState::Ok, {}, {}, {}};
    // There is no call in what we may ask that tells the balance.
    return {u"balance"_s, u"unknown"_s, PreflightState::Unknown, {}, {}, moneyPage};
}

QList<QuotaNeed> quotaNeeds(const Topology &topology)
{
    QList<QuotaNeed> needs; // of what is there already nothing more is needed
    if (topology.network.vpc.existingId.isEmpty())
        needs << QuotaNeed{u"vpc"_s, u"vpcs"_s, 1};
    if (topology.network.publicIps)
        needs << QuotaNeed{u"eip"_s, u"eips"_s, topology.network.publicIps->count};
    if (topology.servers && topology.servers->securityGroup.existingId.isEmpty())
        needs << QuotaNeed{u"ecs"_s, u"securityGroups"_s, 1};
    if (topology.database)
        needs << QuotaNeed{u"rds"_s, u"databases"_s, 1 + int(topology.database->readOnly.size())};
    if (topology.cache)
        needs << QuotaNeed{u"kvstore"_s, u"caches"_s, 1};
    if (topology.balancer)
        needs << QuotaNeed{u"slb"_s, u"balancers"_s, 1};
    return needs;
}

PreflightLine quotaLine(const QuotaNeed &need, const QList<CloudApi::ProductQuota> &quotas)
{
    static const QMap<QString, QRegularExpression> names = [] {
        const auto pattern = [](const QString &text) { return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption); };
        // In the language of the account.
        return QMap<QString, QRegularExpression>{
            {u"vpcs"_s, pattern(u"\\bVPCs?\\b.*\\bregion|地域.*(VPC|专有网络)|(VPC|专有网络).*地域"_s)},
            {u"eips"_s, pattern(u"(elastic IP|\\bEIPs?\\b).*(account|region|create)|(EIP|弹性公网).*(账号|地域|数)"_s)},
            {u"securityGroups"_s, pattern(u"security groups? .*region|security groups? that|地域.*安全组|安全组.*(地域|数)"_s)},
            {u"databases"_s, pattern(u"instances? .*account|账号.*实例|实例.*(账号|数)"_s)},
            {u"caches"_s, pattern(u"instances? .*account|账号.*实例|实例.*(账号|数)"_s)},
            {u"balancers"_s, pattern(u"instances? .*account|账号.*实例|实例.*(账号|数)"_s)},
        };
    }();
    for (const CloudApi::ProductQuota &quota : quotas) {
        if (quota.total < 0 || quota.usage < 0 || !names.value(need.what).match(quota.name + u'\n' + quota.description).hasMatch())
            continue;
        const bool enough = quota.usage + need.count <= quota.total;
        return {u"quota"_s, enough ? u"ok"_s : u"short"_s, enough ? PreflightState::Ok : PreflightState::Failed, need.what,
                {QString::number(need.count), QString::number(qint64(quota.usage)), QString::number(qint64(quota.total))}, enough ? QUrl() : quotaPage};
    }
    return {u"quota"_s, u"unknown"_s, PreflightState::Unknown, need.what, {QString::number(need.count)}, quotaPage};
}

PreflightLine roleLine(std::optional<int> gateways)
{
    if (gateways.value_or(0) > 0)
        return {u"role"_s, u"ok"_s, PreflightState::Ok, u"nat"_s, {}, {}};
    return {u"role"_s, u"unknown"_s, PreflightState::Unknown, u"nat"_s, {}, rolesPage};
}

PreflightLine gatewayLine(const QString &vpc, const std::optional<QStringList> &gateways)
{
    if (!gateways)
        return {u"nat-gateway"_s, u"no-answer"_s, PreflightState::Unknown, vpc, {}, gatewaysPage};
    if (gateways->isEmpty())
        return {u"nat-gateway"_s, u"none"_s, PreflightState::Ok, vpc, {}, {}};
    return {u"nat-gateway"_s, u"there"_s, PreflightState::Warning, vpc, {gateways->join(u", "_s)}, gatewaysPage};
}

PreflightLine stockLine(const QString &article, const QString &zone, const std::optional<QString> &category)
{
    const QStringList args{article, zone};
    const QString subject = article + u'/' + zone;
    if (!category)
        return {u"stock"_s, u"no-answer"_s, PreflightState::Unknown, subject, args, buyServersPage};
    if (category->compare("ClosedWithStock"_L1, Qt::CaseInsensitive) == 0)
        return {u"stock"_s, u"low"_s, PreflightState::Warning, subject, args, buyServersPage};
    if (category->endsWith("WithStock"_L1, Qt::CaseInsensitive) || category->compare("Available"_L1, Qt::CaseInsensitive) == 0)
        return {u"stock"_s, u"ok"_s, PreflightState::Ok, subject, args, {}};
    return {u"stock"_s, u"sold-out"_s, PreflightState::Failed, subject, args, buyServersPage};
}

} // namespace Cloudsteps
