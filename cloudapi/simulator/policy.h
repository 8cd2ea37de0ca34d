#pragma once

#include "cloudapi/simulator/call.h"

namespace CloudSim {

/// A RAM policy: {"Version": "1", "Statement": [{"Effect": "Allow"|"Deny", "Action": "vpc:*" or a list, "Resource": "*"}]}. Resources and conditions are
/// not looked at. GetCallerIdentity and DescribeEndpoints are free for everyone, as in the real service.
class Policy
{
public:
    static tl::expected<Policy, QString> fromFile(const QString &path);
    /// The error tells what is wrong with the text.
    static tl::expected<Policy, QString> fromJson(const QByteArray &text);

    bool allows(const QString &product, const QString &action) const;

private:
    struct Statement
    {
        bool allow = false;
        QStringList actions; ///< patterns, lower case
    };
    QList<Statement> m_statements;
};

/// How RAM names a product: "kvstore" for R-kvstore, "bssapi" for BssOpenApi, "dms" for dms-enterprise, else the name in lower case.
QString ramCode(const QString &product);

} // namespace CloudSim
