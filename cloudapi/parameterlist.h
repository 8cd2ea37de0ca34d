#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace CloudApi {

/// A resource tag. Ours are cloudsteps-project and cloudsteps-step.
struct Tag
{
    QString key;
    QString value;

    bool operator==(const Tag &) const = default;
};
using Tags = QList<Tag>;

/// One request parameter in the flat form that goes over the wire ("DataDisk.1.Size").
struct Parameter
{
    QString name;
    QString value;
    bool secret = false; ///< never shown, logged or put into a URL

    bool operator==(const Parameter &) const = default;
};

/// Builds the flat parameters of a request, in order. Empty text and unset optionals are left out: the API has no use for empty values
/// in what we send, and absent means "the default". Numbers are written in shortest decimal form, booleans in lower case.
class ParameterList
{
public:
    ParameterList &add(QLatin1String name, const QString &value);
    ParameterList &add(QLatin1String name, qint64 value);
    ParameterList &add(QLatin1String name, int value) { return add(name, qint64(value)); }
    ParameterList &add(QLatin1String name, bool value);
    ParameterList &add(QLatin1String name, const char *) = delete; ///< would be taken for a bool
    template<typename T>
    ParameterList &add(QLatin1String name, const std::optional<T> &value)
    {
        return value ? add(name, *value) : *this;
    }
    /// A value that is never shown, logged or put into a URL.
    ParameterList &secret(QLatin1String name, const QString &value);
    /// "Name.1", "Name.2" ...
    ParameterList &repeat(QLatin1String name, const QStringList &values);
    /// "Name.1.Key", "Name.1.Value", ...; the name is "Tag" nearly everywhere.
    ParameterList &tags(const Tags &tags, QLatin1String name = QLatin1String("Tag"));
    /// Comma-separated in one value.
    ParameterList &joined(QLatin1String name, const QStringList &values);

    /// One text that holds a JSON array of texts. An empty list is left out: "[]" would be a filter that matches nothing.
    ParameterList &jsonArray(QLatin1String name, const QStringList &values);
    ParameterList &append(const ParameterList &other);
    /// The same parameters below a name: "Size" with "DataDisk.1." becomes "DataDisk.1.Size".
    ParameterList prefixed(const QString &prefix) const;

    const QList<Parameter> &items() const { return m_items; }
    QList<QPair<QString, QString>> plain() const;  ///< as sent
    QList<QPair<QString, QString>> masked() const; ///< for people and logs: secrets as "***"
    bool contains(QLatin1String name) const;
    QString value(QLatin1String name) const; ///< empty when absent
    bool hasSecret() const;

private:
    QList<Parameter> m_items;
};

} // namespace CloudApi
