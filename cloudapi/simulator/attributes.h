#pragma once

#include <QJsonObject>
#include <QStringList>

#include <initializer_list>

namespace CloudSim {

/// What a resource consists of beside the fields that all have: names and JSON values. One block of bytes, a quarter of what a QJsonObject takes, so
/// that ten thousand servers fit into little memory. Names are Latin-1.
class Attributes
{
public:
    Attributes() = default;
    Attributes(std::initializer_list<std::pair<QString, QJsonValue>> values);
    Attributes(const QJsonObject &object);
    operator QJsonObject() const;

    bool contains(const QString &name) const { return find(name).value >= 0; }
    /// Undefined if there is none of this name.
    QJsonValue value(const QString &name) const;
    /// The value as text, empty if it is none: as value().toString(), but cheap.
    QString text(const QString &name) const;
    /// An undefined value removes the name.
    void insert(const QString &name, const QJsonValue &value);
    void remove(const QString &name);

    bool operator==(const Attributes &) const = default;

private:
    // Entries in the order of their names: length of the name (1 byte), name, kind (1 byte), length of the value (4 bytes), value.
    enum Kind : char { Text = 's', Integer = 'i', True = 't', False = 'f', Json = 'j' };
    struct Place
    {
        qsizetype entry = 0;  ///< where it starts, or where it would have to
        qsizetype value = -1; ///< where its value starts; -1: not there
        qsizetype end = 0;
    };
    Place find(const QString &name) const;
    static QJsonValue read(Kind kind, QByteArrayView bytes);
    Kind kindAt(const Place &place) const { return Kind(m_bytes.at(place.value - 5)); }
    QByteArrayView valueAt(const Place &place) const { return QByteArrayView(m_bytes).sliced(place.value, place.end - place.value); }

    QByteArray m_bytes;
};

/// A few ids, each once, in order.
class IdSet
{
public:
    IdSet() = default;
    IdSet(std::initializer_list<QString> ids)
        : IdSet(ids.begin(), ids.end())
    {
    }
    template<typename Iterator>
    IdSet(Iterator first, Iterator last)
    {
        for (; first != last; ++first)
            insert(*first);
    }
    void insert(const QString &id);
    void remove(const QString &id) { m_ids.removeOne(id); }
    void clear() { m_ids.clear(); }
    bool contains(const QString &id) const { return m_ids.contains(id); }
    bool isEmpty() const { return m_ids.isEmpty(); }
    const QStringList &values() const { return m_ids; }
    QStringList::const_iterator begin() const { return m_ids.begin(); }
    QStringList::const_iterator end() const { return m_ids.end(); }

    bool operator==(const IdSet &) const = default;

private:
    QStringList m_ids;
};

} // namespace CloudSim
