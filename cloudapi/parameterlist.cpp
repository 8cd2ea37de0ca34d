#include "cloudapi/parameterlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace CloudApi {

ParameterList &ParameterList::add(QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        m_items.append({name, value, false});
    return *this;
}

ParameterList &ParameterList::add(QLatin1String name, qint64 value)
{
    return add(name, QString::number(value));
}

ParameterList &ParameterList::add(QLatin1String name, bool value)
{
    return add(name, value ? u"true"_s : u"false"_s);
}

ParameterList &ParameterList::secret(QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        m_items.append({name, value, true});
    return *this;
}

ParameterList &ParameterList::repeat(QLatin1String name, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_items.append({u"%1.%2"_s.arg(name).arg(i + 1), values.at(i), false});
    return *this;
}

ParameterList &ParameterList::tags(const Tags &tags, QLatin1String name)
{
    for (qsizetype i = 0; i < tags.size(); ++i) {
        m_items.append({u"%1.%2.Key"_s.arg(name).arg(i + 1), tags.at(i).key, false});
        m_items.append({u"%1.%2.Value"_s.arg(name).arg(i + 1), tags.at(i).value, false});
    }
    return *this;
}

ParameterList &ParameterList::joined(QLatin1String name, const QStringList &values)
{
    return add(name, values.join(u','));
}

ParameterList &ParameterList::jsonArray(QLatin1String name, const QStringList &values)
{
    if (values.isEmpty())
        return *this;
    return add(name, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact)));
}

ParameterList &ParameterList::append(const ParameterList &other)
{
    m_items += other.m_items;
    return *this;
}

ParameterList ParameterList::prefixed(const QString &prefix) const
{
    ParameterList list = *this;
    for (Parameter &item : list.m_items)
        item.name.prepend(prefix);
    return list;
}

bool ParameterList::contains(QLatin1String name) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const Parameter &item) { return item.name == name; });
}

QString ParameterList::value(QLatin1String name) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const Parameter &item) { return item.name == name; });
    return found == m_items.end() ? QString() : found->value;
}

bool ParameterList::hasSecret() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const Parameter &item) { return item.secret; });
}

QList<QPair<QString, QString>> ParameterList::plain() const
{
    QList<QPair<QString, QString>> all;
    for (const Parameter &item : m_items)
        all.append({item.name, item.value});
    return all;
}

QList<QPair<QString, QString>> ParameterList::masked() const
{
    QList<QPair<QString, QString>> all;
    for (const Parameter &item : m_items)
        all.append({item.name, item.secret ? u"***"_s : item.value});
    return all;
}

} // namespace CloudApi
