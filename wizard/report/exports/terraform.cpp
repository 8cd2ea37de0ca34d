#include "wizard/report/exports/terraform.h"

#include "wizard/plan/values.h"
#include "wizard/report/exports/kinds.h"
#include "wizard/report/exports/terraformfile.h"
#include "wizard/texts/fill.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

HclBlock &TerraformFile::add(const QString &terraformType, const QString &key, ResourceType type, const QString &target, bool tagged)
{
    Step step;
    step.type = type;
    step.target = target;
    HclBlock block{u"resource \"%1\" \"%2\""_s.arg(terraformType, address(terraformType, key).section(u'.', 1)), source.texts.step(step, source.topology)};
    if (tagged)
        block.set(u"tags"_s, tags(type, target));
    m_resources.append(block);
    return m_resources.last();
}

QString TerraformFile::address(const QString &terraformType, const QString &key)
{
    return terraformType + u'.' + m_identifiers.name(terraformType, {}, key);
}

QString TerraformFile::tags(ResourceType type, const QString &target) const
{
    QStringList pairs;
    if (!source.input.projectId.isEmpty())
        pairs << hclText(projectTagKey) + u" = "_s + hclText(source.input.projectId);
    pairs << hclText(stepTagKey) + u" = "_s + hclText(stepIdOf(type, target));
    return u"{ "_s + pairs.join(u", "_s) + u" }"_s;
}

void TerraformFile::offerImport(const QString &address, const QStringList &idParts)
{
    if (source.input.target.practice || idParts.contains(QString()))
        return;
    HclBlock block{u"import"_s};
    block.set(u"to"_s, address);
    block.setText(u"id"_s, idParts.join(u':'));
    m_imports.append(block);
}

QString TerraformFile::variable(const QString &prefix, const QString &key, const QString &description, const QString &value, bool sensitive)
{
    const QString name = m_identifiers.name(u"variable"_s, prefix, key);
    if (m_known.contains(name))
        return u"var."_s + name;
    m_known.insert(name);
    HclBlock block{u"variable \"%1\""_s.arg(name)};
    block.setText(u"description"_s, inOneLine(description));
    block.set(u"type"_s, u"string"_s);
    if (!value.isEmpty())
        block.setText(u"default"_s, value);
    if (sensitive)
        block.setFlag(u"sensitive"_s, true);
    m_variables.append(block);
    return u"var."_s + name;
}

void TerraformFile::output(const QString &name, const QString &description, const QString &expression)
{
    HclBlock block{u"output \"%1\""_s.arg(name)};
    block.setText(u"description"_s, inOneLine(description));
    block.set(u"value"_s, expression);
    m_outputs.append(block);
}

QString TerraformFile::vpcId()
{
    const QString existing = existingIdOf(source.topology, ResourceType::Vpc);
    if (!existing.isEmpty())
        return variable(u"existing_vpc"_s, {}, source.t.translate("Exports", "Id of the VPC that was there already"), existing);
    return address(u"alicloud_vpc"_s, u"main"_s) + u".id"_s;
}

QString TerraformFile::vswitchId(const QString &key)
{
    if (!source.topology.network.vswitch(key))
        return u"null"_s;
    const QString existing = existingIdOf(source.topology, ResourceType::VSwitch, key);
    if (!existing.isEmpty())
        return variable(u"existing_vswitch"_s, key, source.t.translate("Exports", "Id of a vSwitch that was there already"), existing);
    return address(u"alicloud_vswitch"_s, key) + u".id"_s;
}

QString TerraformFile::securityGroupId()
{
    const QString existing = existingIdOf(source.topology, ResourceType::SecurityGroup);
    if (!existing.isEmpty())
        return variable(u"existing_security_group"_s, {}, source.t.translate("Exports", "Id of the security group that was there already"), existing);
    return address(u"alicloud_security_group"_s, u"main"_s) + u".id"_s;
}

Facts TerraformFile::facts(ResourceType type, const QString &target) const
{
    return source.input.target.practice ? Facts() : source.facts(type, target);
}

bool TerraformFile::isMade(ResourceType type, const QString &target) const
{
    return !source.input.target.practice && source.input.journal.value(stepIdOf(type, target)).state == StepState::Ready;
}

QByteArray TerraformFile::text() const
{
    QString text;
    const auto say = [&text](const QString &line) { text += hclComment(line); };
    say(fill(source.t.translate("Exports", "%1: made by Cloudsteps for Terraform 1.5 or later. Try it with: terraform init && terraform plan"), {source.topology.name}));
    say(source.t.translate("Exports", "The access key comes from the environment: ALICLOUD_ACCESS_KEY and ALICLOUD_SECRET_KEY. No secret is in this file."));
    say(source.t.translate("Exports", "Passwords are asked for, or come from the environment as TF_VAR_ and the name of the variable. Terraform writes them into its state file: keep that safe."));
    if (source.input.target.practice)
        say(source.t.translate("Exports", "The project is a practice one: nothing of it exists in a real account, so nothing is imported."));
    for (const QString &note : notes)
        say(note);

    HclBlock providers{u"required_providers"_s};
    providers.set(u"alicloud"_s, u"{ source = \"aliyun/alicloud\", version = \">= 1.267.0\" }"_s);
    HclBlock terraform{u"terraform"_s};
    terraform.setText(u"required_version"_s, u">= 1.5.0"_s);
    terraform.blocks.append(providers);
    HclBlock provider{u"provider \"alicloud\""_s};
    provider.setText(u"region"_s, source.topology.region);
    QList<HclBlock> blocks{terraform, provider};
    blocks << m_variables << m_resources;
    for (qsizetype i = 0; i < m_imports.size(); ++i) {
        blocks << m_imports[i];
        if (i == 0)
            blocks.last().comment = source.t.translate("Exports", "What exists already is taken over and not made again.");
    }
    blocks << m_outputs;
    for (HclBlock &block : blocks) {
        std::stable_partition(block.attributes.begin(), block.attributes.end(), [](const auto &attribute) { return attribute.first != u"tags" && attribute.first != u"depends_on"; });
        text += u'\n' + toHcl(block);
    }
    return text.toUtf8();
}

QByteArray toTerraform(const ReportInput &input)
{
    TerraformFile file(input);
    addKinds(file, input.topology);
    return file.text();
}

} // namespace Cloudsteps
