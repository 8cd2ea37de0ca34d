#pragma once

#include "wizard/topology/topology.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace Cloudsteps {

/// A place in a JSON text that could not be read, and why. `code`: syntax, format, missing, unknown-field, wrong-type, bad-value.
struct JsonError
{
    QString code;
    QString path; ///< "network.vswitches[1].cidr"; a byte offset for syntax
    QString detail;

    bool operator==(const JsonError &) const = default;
};

/// The text form "cloudsteps-topology/1", as published by topologySchema(). Keys keep their order; ends in a newline.
QByteArray toJson(const Topology &topology);
QJsonObject toJsonObject(const Topology &topology);

/// Reads what toJson() writes. Unknown fields and wrong types are errors; absent ones take the struct's defaults where one makes sense.
tl::expected<Topology, JsonError> topologyFromJson(const QByteArray &text);

/// The JSON Schema (2020-12) of the text form, for `cloudsteps schema` and editors.
QByteArray topologySchema();

/// starter, tutorial, two-zone (design, section 5). Empty for any other word. The zones are those of `region`, first ones first.
std::optional<Topology> preset(QStringView name, const QString &region, const QStringList &zones);
QStringList presetNames();

} // namespace Cloudsteps
