#pragma once

#include "wizard/report/exports/hcl.h"
#include "wizard/report/exports/identifiers.h"
#include "wizard/report/sections.h"

namespace Cloudsteps {

/// A Terraform file while it is put together. Private to this folder.
class TerraformFile
{
public:
    explicit TerraformFile(const ReportInput &input) : source(input) {}

    const ReportSource source;
    QStringList notes; ///< what the provider has no attribute for, worded

    /// A new block for a thing of ours; fill it at once, the next one may move it. `key` names it within its type.
    HclBlock &add(const QString &terraformType, const QString &key, ResourceType type, const QString &target, bool tagged);
    /// alicloud_vswitch.a
    QString address(const QString &terraformType, const QString &key);
    /// The tags that ours carry, as an expression on one line.
    QString tags(ResourceType type, const QString &target) const;
    /// An `import` block, when all parts are known and the thing is a real one.
    void offerImport(const QString &address, const QStringList &idParts);
    /// var.<name>; the variable is made once.
    QString secret(const QString &prefix, const QString &key, const QString &description) { return variable(prefix, key, description, {}, true); }
    QString variable(const QString &prefix, const QString &key, const QString &description, const QString &value, bool sensitive = false);
    void output(const QString &name, const QString &description, const QString &expression);

    /// The id as an expression; `null` for what the topology does not have.
    QString vpcId();
    QString vswitchId(const QString &key);
    QString securityGroupId();
    QString serverAddress(const QString &server) { return address(QStringLiteral("alicloud_instance"), server); }
    /// What the cloud knows the thing by; empty in practice.
    Facts facts(ResourceType type, const QString &target = {}) const;
    /// True when the cloud has it; also of what has no id of its own.
    bool isMade(ResourceType type, const QString &target = {}) const;

    QByteArray text() const;

private:
    Identifiers m_identifiers{Identifiers::Style::Underscores};
    QList<HclBlock> m_variables;
    QList<HclBlock> m_resources;
    QList<HclBlock> m_imports;
    QList<HclBlock> m_outputs;
    QSet<QString> m_known; ///< variables
};

void addNetwork(TerraformFile &file);
void addServers(TerraformFile &file);
void addDatabase(TerraformFile &file);
void addCache(TerraformFile &file);
void addBalancer(TerraformFile &file);

} // namespace Cloudsteps
