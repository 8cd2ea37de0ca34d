#include "wizard/report/exports/ros.h"

#include "wizard/plan/values.h"
#include "wizard/report/exports/kinds.h"
#include "wizard/report/exports/rostemplate.h"
#include "wizard/texts/fill.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

void RosTemplate::add(const QString &name, const QString &rosType, ResourceType type, const QString &target, const QJsonObject &properties, const QStringList &dependsOn)
{
    Step step;
    step.type = type;
    step.target = target;
    QJsonObject resource{{u"Type"_s, rosType}, {u"Properties"_s, properties}, {u"Metadata"_s, QJsonObject{{u"Description"_s, source.texts.step(step, source.topology)}}}};
    if (!dependsOn.isEmpty())
        resource.insert(u"DependsOn"_s, QJsonArray::fromStringList(dependsOn));
    m_resources.insert(name, resource);
}

QString RosTemplate::secret(const QString &prefix, const QString &key, const QString &description)
{
    const QString parameterName = name(prefix, key);
    m_parameters.insert(parameterName, QJsonObject{{u"Type"_s, u"String"_s}, {u"NoEcho"_s, true}, {u"Confirm"_s, true}, {u"MinLength"_s, 8}, {u"MaxLength"_s, 32}, {u"Description"_s, description}});
    return parameterName;
}

void RosTemplate::hiddenParameter(const QString &parameterName, const QString &description)
{
    m_parameters.insert(parameterName, QJsonObject{{u"Type"_s, u"String"_s}, {u"NoEcho"_s, true}, {u"Description"_s, description}});
}

void RosTemplate::parameter(const QString &parameterName, const QString &description, const QString &value)
{
    QJsonObject parameter{{u"Type"_s, u"String"_s}, {u"Description"_s, description}};
    if (!value.isEmpty())
        parameter.insert(u"Default"_s, value);
    m_parameters.insert(parameterName, parameter);
}

void RosTemplate::output(const QString &outputName, const QString &description, const QJsonValue &value)
{
    m_outputs.insert(outputName, QJsonObject{{u"Description"_s, description}, {u"Value"_s, value}});
}

QJsonObject RosTemplate::ref(const QString &name)
{
    return {{u"Ref"_s, name}};
}

QJsonObject RosTemplate::attribute(const QString &name, const QString &attribute)
{
    return {{u"Fn::GetAtt"_s, QJsonArray{name, attribute}}};
}

QJsonArray RosTemplate::tags(ResourceType type, const QString &target) const
{
    QJsonArray tags;
    if (!source.input.projectId.isEmpty())
        tags.append(QJsonObject{{u"Key"_s, projectTagKey}, {u"Value"_s, source.input.projectId}});
    tags.append(QJsonObject{{u"Key"_s, stepTagKey}, {u"Value"_s, stepIdOf(type, target)}});
    return tags;
}

QJsonObject RosTemplate::known(const QString &parameterName, const QString &description, const QString &value)
{
    parameter(parameterName, description, value);
    return ref(parameterName);
}

QJsonValue RosTemplate::vpcId()
{
    const QString existing = existingIdOf(source.topology, ResourceType::Vpc);
    if (existing.isEmpty())
        return ref(name(u"Vpc"_s));
    return known(name(u"ExistingVpc"_s), source.t.translate("Exports", "Id of the VPC that was there already"), existing);
}

QJsonValue RosTemplate::vswitchId(const QString &key)
{
    const QString existing = existingIdOf(source.topology, ResourceType::VSwitch, key);
    if (existing.isEmpty())
        return source.topology.network.vswitch(key) ? QJsonValue(ref(name(u"VSwitch"_s, key))) : QJsonValue(QString());
    return known(name(u"ExistingVSwitch"_s, key), source.t.translate("Exports", "Id of a vSwitch that was there already"), existing);
}

QJsonValue RosTemplate::securityGroupId()
{
    const QString existing = existingIdOf(source.topology, ResourceType::SecurityGroup);
    if (existing.isEmpty())
        return ref(name(u"SecurityGroup"_s));
    return known(name(u"ExistingSecurityGroup"_s), source.t.translate("Exports", "Id of the security group that was there already"), existing);
}

QByteArray RosTemplate::text() const
{
    QJsonObject metadata{{u"Region"_s, source.topology.region}};
    if (!notes.isEmpty())
        metadata.insert(u"NotIncluded"_s, QJsonArray::fromStringList(notes));
    QJsonObject document{
        {u"ROSTemplateFormatVersion"_s, u"2015-09-01"_s},
        {u"Description"_s, fill(source.t.translate("Exports", "%1: made by Cloudsteps. A stack makes everything anew; for %2."), {inOneLine(source.topology.name), source.topology.region})},
        {u"Metadata"_s, metadata},
        {u"Resources"_s, m_resources},
    };
    if (!m_parameters.isEmpty())
        document.insert(u"Parameters"_s, m_parameters);
    if (!m_outputs.isEmpty())
        document.insert(u"Outputs"_s, m_outputs);
    return QJsonDocument(document).toJson();
}

QByteArray toRosTemplate(const ReportInput &input)
{
    RosTemplate file(input);
    addKinds(file, input.topology);
    return file.text();
}

} // namespace Cloudsteps
