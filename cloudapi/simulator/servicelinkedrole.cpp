#include "cloudapi/simulator/helpers.h"
#include "cloudapi/simulator/modules.h"

#include <QRegularExpression>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// Roles that services use in the account's name. Nothing here depends on one; a second one of the same service is refused as in the real service.
Answer createServiceLinkedRole(const Call &call, World &world)
{
    static const QRegularExpression form(u"^([a-z][a-z0-9-]*)(\\.[a-z0-9-]+)*\\.aliyuncs\\.com$"_s);
    const auto match = form.match(call.text(u"ServiceName"_s));
    if (!match.hasMatch())
        return refuse(400, u"InvalidParameter.ServiceName"_s, u"The specified ServiceName is not valid."_s);
    const QString name = u"AliyunServiceRoleFor"_s + match.captured(1).at(0).toUpper() + match.captured(1).mid(1);
    for (const Resource *role : world.all(u"servicelinkedrole"_s)) {
        if (role->name == name)
            return refuse(409, u"EntityAlreadyExists.Role"_s, u"The role already exists: %1."_s.arg(name));
    }
    Resource role = world.make(call, u"servicelinkedrole"_s, u"role-"_s);
    role.name = name;
    role.region.clear();
    role.listed = false; // costs nothing and stays, as in a real account
    world.insert(role);
    return QJsonObject{{u"Role"_s,
                        QJsonObject{{u"RoleName"_s, name},
                                    {u"RoleId"_s, role.id},
                                    {u"Arn"_s, u"acs:ram::%1:role/%2"_s.arg(call.caller.account, name.toLower())},
                                    {u"RolePrincipalName"_s, u"%1@role.%2.onaliyunservice.com"_s.arg(name.toLower(), call.caller.account)},
                                    {u"Description"_s, call.text(u"Description"_s)},
                                    {u"IsServiceLinkedRole"_s, true},
                                    {u"CreateDate"_s, isoTime(call.now)}}}};
}

} // namespace

Module servicelinkedroleModule()
{
    return {.actions = {{Products::resourceManager, "CreateServiceLinkedRole"_L1, createServiceLinkedRole, true}}};
}

} // namespace CloudSim
