#pragma once

#include <QList>
#include <QPair>
#include <QString>

namespace Cloudsteps {

/// What a step will send. Secrets are masked as "***"; ids of things that do not exist yet stand as "<vpc>".
struct RequestPreview
{
    QString stepId;
    QString product; ///< Vpc
    QString version; ///< 2016-04-28
    QString action;  ///< CreateVpc
    QList<QPair<QString, QString>> parameters; ///< flattened, in the order sent

    bool operator==(const RequestPreview &) const = default;
};

} // namespace Cloudsteps
