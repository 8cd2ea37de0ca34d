#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace CloudApi {

/// Reads an answer field by field and remembers the first field that is missing or has the wrong type, with its path
/// ("Vpcs.Vpc[0].VpcId: missing"), so that response structs read without any error handling of their own. Numbers and booleans that
/// come as text, and text that comes as a number, are accepted as the official clients accept them.
///
/// Readers of parts share the problem with the reader they come from. Names may be paths: "Vpcs.Vpc".
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object);

    /// Required fields. A default value comes back when there is a problem.
    QString string(QLatin1String path) const;
    qint64 integer(QLatin1String path) const;
    bool boolean(QLatin1String path) const;

    /// Optional fields: absent and null give the default; a wrong type is still a problem.
    QString optionalString(QLatin1String path, const QString &fallback = {}) const;
    qint64 optionalInteger(QLatin1String path, qint64 fallback = 0) const;
    double optionalNumber(QLatin1String path, double fallback = 0) const;
    bool optionalBoolean(QLatin1String path, bool fallback = false) const;
    QDateTime optionalTime(QLatin1String path) const; ///< UTC; with or without seconds; an empty text gives an invalid time

    /// A required object.
    JsonReader object(QLatin1String path) const;
    bool has(QLatin1String path) const; ///< present and not null

    /// Objects of a required list. An absent list is a problem and never "none": "it does not exist" must not be read out of a
    /// broken answer.
    QList<JsonReader> list(QLatin1String path) const;
    /// Like list(), absent means empty.
    QList<JsonReader> optionalList(QLatin1String path) const;
    QStringList optionalStrings(QLatin1String path) const; ///< a list of texts; absent means empty

    /// Reads every object of a list as T by T::read(reader).
    template<typename T>
    QList<T> listOf(QLatin1String path) const
    {
        return readAll<T>(list(path));
    }
    template<typename T>
    QList<T> optionalListOf(QLatin1String path) const
    {
        return readAll<T>(optionalList(path));
    }

    /// Reports a problem of the caller's own, for example a value out of range.
    void report(QLatin1String path, const QString &what) const;
    bool hasProblem() const { return !m_problem->isEmpty(); }
    QString problem() const { return *m_problem; } ///< "path: what is wrong"; the first one only

private:
    JsonReader(const QJsonObject &object, const QString &prefix, std::shared_ptr<QString> problem);

    QJsonValue find(QLatin1String path) const; ///< undefined when absent or null
    void reportAt(const QString &path, const QString &what) const;

    template<typename T>
    static QList<T> readAll(const QList<JsonReader> &readers)
    {
        QList<T> all;
        all.reserve(readers.size());
        for (const JsonReader &reader : readers)
            all.append(T::read(reader));
        return all;
    }

    QJsonObject m_object;
    QString m_prefix;
    std::shared_ptr<QString> m_problem;
};

} // namespace CloudApi
