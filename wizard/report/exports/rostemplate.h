#pragma once

#include "wizard/report/exports/identifiers.h"
#include "wizard/report/sections.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Cloudsteps {

/// A template while it is put together. Private to this folder.
class RosTemplate
{
public:
    explicit RosTemplate(const ReportInput &input) : source(input) {}

    const ReportSource source;
    QStringList notes; ///< what no property exists for, worded

    /// The logical name of a thing: "VSwitchA".
    QString name(const QString &prefix, const QString &key = {}) { return m_identifiers.name(QStringLiteral("thing"), prefix, key); }
    void add(const QString &name, const QString &rosType, ResourceType type, const QString &target, const QJsonObject &properties, const QStringList &dependsOn = {});
    QString secret(const QString &prefix, const QString &key, const QString &description);
    void hiddenParameter(const QString &name, const QString &description);
    void parameter(const QString &name, const QString &description, const QString &value);
    /// A parameter for what was there already, and a reference to it.
    QJsonObject known(const QString &name, const QString &description, const QString &value);
    void output(const QString &name, const QString &description, const QJsonValue &value);

    /// {"Ref": name} and {"Fn::GetAtt": [name, attribute]}
    static QJsonObject ref(const QString &name);
    static QJsonObject attribute(const QString &name, const QString &attribute);
    /// The tags that ours carry, as a list of {Key, Value}.
    QJsonArray tags(ResourceType type, const QString &target) const;

    QJsonValue vpcId();
    QJsonValue vswitchId(const QString &key);
    QJsonValue securityGroupId();

    QByteArray text() const;

private:
    Identifiers m_identifiers{Identifiers::Style::Letters};
    QJsonObject m_parameters;
    QJsonObject m_resources;
    QJsonObject m_outputs;
};

void addNetwork(RosTemplate &file);
void addServers(RosTemplate &file);
void addDatabase(RosTemplate &file);
void addCache(RosTemplate &file);
void addBalancer(RosTemplate &file);

} // namespace Cloudsteps
