#include "cloudapi/simulator/modules.h"
#include "cloudapi/simulator/policy.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// Users and roles have numbers of their own; one made from the name is the same after every restart.
QString numberOf(const QString &account, const QString &name, QChar first)
{
    const QByteArray digest = QCryptographicHash::hash((account + u'/' + name).toUtf8(), QCryptographicHash::Sha1).toHex();
    return first + QString::number(digest.left(14).toULongLong(nullptr, 16) % 100'000'000'000'000'000ULL).rightJustified(17, u'0');
}

QString randomText(int length)
{
    static const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    return text;
}

QString sessionArn(const QString &account, const QString &role, const QString &session)
{
    return u"acs:ram::%1:assumed-role/%2/%3"_s.arg(account, role, session);
}

Answer getCallerIdentity(const Call &call, World &)
{
    const Caller &caller = call.caller;
    if (caller.user.isEmpty()) {
        return QJsonObject{{u"AccountId"_s, caller.account},
                           {u"Arn"_s, u"acs:ram::%1:root"_s.arg(caller.account)},
                           {u"IdentityType"_s, u"Account"_s},
                           {u"PrincipalId"_s, caller.account},
                           {u"UserId"_s, caller.account}};
    }
    if (!caller.role.isEmpty()) {
        const QString roleId = numberOf(caller.account, caller.role, u'3');
        return QJsonObject{{u"AccountId"_s, caller.account},
                           {u"Arn"_s, sessionArn(caller.account, caller.role, caller.user)},
                           {u"IdentityType"_s, u"AssumedRoleUser"_s},
                           {u"PrincipalId"_s, roleId + u':' + caller.user},
                           {u"RoleId"_s, roleId}};
    }
    const QString userId = numberOf(caller.account, caller.user, u'2');
    return QJsonObject{{u"AccountId"_s, caller.account},
                       {u"Arn"_s, u"acs:ram::%1:user/%2"_s.arg(caller.account, caller.user)},
                       {u"IdentityType"_s, u"RAMUser"_s},
                       {u"PrincipalId"_s, userId},
                       {u"UserId"_s, userId}};
}

// There is no list of roles: every role of the caller's own account exists, and may do what the policy file allows. The core admits the new key.
Answer assumeRole(const Call &call, World &)
{
    static const QRegularExpression arnForm(u"^acs:ram::(\\d+):role/([A-Za-z0-9-]{1,64})$"_s);
    static const QRegularExpression sessionForm(u"^[A-Za-z0-9.@_-]{2,64}$"_s);
    if (call.caller.user.isEmpty())
        return refuse(403, u"NoPermission"_s, u"Roles may not be assumed by root accounts."_s);
    const auto arn = arnForm.match(call.text(u"RoleArn"_s));
    if (!arn.hasMatch())
        return refuse(400, u"InvalidParameter.RoleArn"_s, u"The parameter RoleArn is wrongly formed."_s);
    const QString session = call.text(u"RoleSessionName"_s);
    if (!sessionForm.match(session).hasMatch())
        return refuse(400, u"InvalidParameter.RoleSessionName"_s, u"The parameter RoleSessionName is wrongly formed."_s);
    const qint64 seconds = call.integer(u"DurationSeconds"_s, 3600);
    if (seconds < 900 || seconds > 43'200)
        return refuse(400, u"InvalidParameter.DurationSeconds"_s, u"The Min/Max value of DurationSeconds is 15min/12hr."_s);
    if (call.has(u"Policy"_s) && !Policy::fromJson(call.text(u"Policy"_s).toUtf8()))
        return refuse(400, u"InvalidParameter.PolicyGrammar"_s, u"The parameter Policy has not passed grammar check."_s);
    if (arn.captured(1) != call.caller.account)
        return refuse(404, u"EntityNotExist.Role"_s, u"The specified Role not exists."_s);
    const QString role = arn.captured(2);
    return QJsonObject{{u"AssumedRoleUser"_s,
                        QJsonObject{{u"Arn"_s, sessionArn(call.caller.account, role, session)},
                                    {u"AssumedRoleId"_s, numberOf(call.caller.account, role, u'3') + u':' + session}}},
                       {u"Credentials"_s,
                        QJsonObject{{u"AccessKeyId"_s, u"STS."_s + randomText(24)},
                                    {u"AccessKeySecret"_s, randomText(44)},
                                    {u"SecurityToken"_s, randomText(96)},
                                    // Keys are checked by wall time, as signatures are.
                                    {u"Expiration"_s, isoTime(call.wallNow + seconds * 1000)}}}};
}

} // namespace

Module stsModule()
{
    return {.actions = {{Products::sts, "GetCallerIdentity"_L1, getCallerIdentity}, {Products::sts, "AssumeRole"_L1, assumeRole}}};
}

} // namespace CloudSim
