#pragma once

#include "wizard/topology/json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace Cloudsteps {

/// Reads one JSON object member by member, remembers the first thing that was wrong and where, and in the end complains of members
/// that nobody asked for. After an error all reads yield defaults, so that callers need one check at the end.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject &object, const QString &path, JsonError &error) : m_object(object), m_path(path), m_error(error) {}

    bool has(const QString &name)
    {
        m_asked.insert(name);
        return m_object.contains(name) && !m_object.value(name).isNull();
    }

    void text(const QString &name, QString &into, bool required = false)
    {
        if (!present(name, required))
            return;
        const QJsonValue value = m_object.value(name);
        if (value.isString())
            into = value.toString();
        else
            fail("wrong-type", name, QStringLiteral("string"));
    }

    void integer(const QString &name, int &into, bool required = false)
    {
        if (!present(name, required))
            return;
        const QJsonValue value = m_object.value(name);
        const double number = value.toDouble(NAN);
        if (!value.isDouble() || number != std::floor(number) || std::abs(number) > 1e9)
            fail("wrong-type", name, QStringLiteral("integer"));
        else
            into = int(number);
    }

    void boolean(const QString &name, bool &into)
    {
        if (!present(name, false))
            return;
        if (m_object.value(name).isBool())
            into = m_object.value(name).toBool();
        else
            fail("wrong-type", name, QStringLiteral("boolean"));
    }

    void texts(const QString &name, QStringList &into)
    {
        if (!present(name, false))
            return;
        const QJsonValue value = m_object.value(name);
        if (!value.isArray()) {
            fail("wrong-type", name, QStringLiteral("array"));
            return;
        }
        into.clear();
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (array.at(i).isString())
                into << array.at(i).toString();
            else
                fail("wrong-type", QStringLiteral("%1[%2]").arg(name).arg(i), QStringLiteral("string"));
        }
    }

    /// A word of a table of (word, value).
    template<typename Enum, typename Table>
    void word(const QString &name, Enum &into, const Table &table)
    {
        QString text;
        this->text(name, text);
        if (text.isEmpty())
            return;
        QStringList words;
        for (const auto &[known, value] : table) {
            if (text == QLatin1String(known)) {
                into = value;
                return;
            }
            words << QLatin1String(known);
        }
        fail("bad-value", name, words.join(QStringLiteral(" | ")));
    }

    void cidr(const QString &name, Cidr &into)
    {
        QString text;
        this->text(name, text, true);
        if (text.isEmpty())
            return;
        if (const auto parsed = Cidr::parse(text))
            into = *parsed;
        else
            fail("bad-value", name, QStringLiteral("a.b.c.d/n"));
    }

    /// Reads a nested object with `read(ObjectReader &)`.
    template<typename Read>
    void object(const QString &name, bool required, Read read)
    {
        if (!present(name, required))
            return;
        if (!m_object.value(name).isObject()) {
            fail("wrong-type", name, QStringLiteral("object"));
            return;
        }
        ObjectReader reader(m_object.value(name).toObject(), child(name), m_error);
        read(reader);
        reader.finish();
    }

    /// Reads a list of objects with `read(ObjectReader &, Item &)`.
    template<typename Item, typename Read>
    void list(const QString &name, QList<Item> &into, Read read)
    {
        if (!present(name, false))
            return;
        if (!m_object.value(name).isArray()) {
            fail("wrong-type", name, QStringLiteral("array"));
            return;
        }
        into.clear();
        const QJsonArray array = m_object.value(name).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = QStringLiteral("%1[%2]").arg(name).arg(i);
            if (!array.at(i).isObject()) {
                fail("wrong-type", place, QStringLiteral("object"));
                continue;
            }
            ObjectReader reader(array.at(i).toObject(), child(place), m_error);
            Item item;
            read(reader, item);
            reader.finish();
            into << item;
        }
    }

    QStringList names() const { return m_object.keys(); }

    void fail(const char *code, const QString &name, const QString &detail)
    {
        if (m_error.code.isEmpty())
            m_error = {QLatin1String(code), child(name), detail};
    }

    /// Unknown members are errors: a misspelt one must not be silently absent.
    void finish()
    {
        for (const QString &name : m_object.keys()) {
            if (!m_asked.contains(name))
                fail("unknown-field", name, {});
        }
    }

private:
    bool present(const QString &name, bool required)
    {
        if (has(name))
            return true;
        if (required)
            fail("missing", name, {});
        return false;
    }
    QString child(const QString &name) const { return m_path.isEmpty() ? name : m_path + u'.' + name; }

    QJsonObject m_object;
    QString m_path;
    JsonError &m_error;
    QSet<QString> m_asked;
};

} // namespace Cloudsteps
