#include "cloudapi/simulator/modules.h"

#include <QCryptographicHash>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

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
    // Users have numbers of their own; one made from the name is the same after every restart.
    const QByteArray digest = QCryptographicHash::hash((caller.account + u'/' + caller.user).toUtf8(), QCryptographicHash::Sha1).toHex();
    const QString userId = u"2%1"_s.arg(digest.left(14).toULongLong(nullptr, 16) % 100'000'000'000'000'000ULL, 17, 10, QLatin1Char('0'));
    return QJsonObject{{u"AccountId"_s, caller.account},
                       {u"Arn"_s, u"acs:ram::%1:user/%2"_s.arg(caller.account, caller.user)},
                       {u"IdentityType"_s, u"RAMUser"_s},
                       {u"PrincipalId"_s, userId},
                       {u"UserId"_s, userId}};
}

} // namespace

Module stsModule()
{
    return {.actions = {{Products::sts, "GetCallerIdentity"_L1, getCallerIdentity}}};
}

} // namespace CloudSim
