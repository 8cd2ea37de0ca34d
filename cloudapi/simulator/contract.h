#pragma once

#include "cloudapi/simulator/action.h"

#include <QJsonValue>

#include <memory>
#include <optional>

namespace CloudSim {

/// The official parameter and answer names of one action (:/contract/*.json).
class ActionContract
{
public:
    ActionContract() = default;
    /// `product`: the name of the contract file ("vpc").
    explicit ActionContract(const QJsonObject &json, const QString &product = {});

    struct Findings
    {
        std::optional<Refusal> refusal; ///< missingParameter() or 400 InvalidParameter
        QStringList unknown;            ///< names that the action does not have
    };
    /// Common parameters (and RegionId, which counts as common everywhere) are never unknown.
    Findings check(const QMap<QString, QString> &parameters) const;
    bool hasParameter(const QString &name) const { return m_byName.contains(name); }

    /// The answer without paths that the contract does not know. Each path dropped, and each value of another type than the contract's, is named in
    /// `problems`.
    QJsonObject filtered(const QJsonObject &answer, QStringList *problems = nullptr) const;
    /// The same as compact JSON. Checks and writes in one go, several times as fast as one after the other.
    QByteArray text(const QJsonObject &answer, QStringList *problems = nullptr) const;
    /// One item of the list {wrapper: {item: [...]}} as text() would write it there.
    QByteArray itemText(const QString &wrapper, const QString &item, const QJsonObject &fields, QStringList *problems = nullptr) const;

private:
    struct Shape;
    struct Parameter
    {
        QString name;
        QString type;
        bool required = false;
        QList<Parameter> items;
    };
    static QList<Parameter> parametersOf(const QJsonValue &json);
    static bool hasForm(const QString &value, const QString &type);
    /// What is wrong with `rest`, the part of a name after a parameter's own: 0 known and well formed, 1 unknown name, 2 bad value.
    enum class Verdict { Good, Unknown, BadValue };
    static Verdict judge(const Parameter &parameter, const QString &rest, const QString &value);

    QString m_product;
    bool m_described = false; ///< a contract with null as its request knows no parameter and refuses none
    QList<Parameter> m_parameters;
    QHash<QString, qsizetype> m_byName;
    QJsonValue m_answer = QJsonValue::Null;
    mutable std::shared_ptr<const Shape> m_shape; ///< m_answer made ready to be looked up in; when first needed, as most actions never are
};

/// All contracts, read once.
class Contracts
{
public:
    Contracts();

    const ActionContract *find(const Product &product, const QString &action) const;
    bool knowsVersion(const QString &version) const { return m_versions.contains(version); }

private:
    QHash<QString, ActionContract> m_actions; ///< "vpc/CreateVpc"
    QSet<QString> m_versions;
};

/// Parameters of every request that are no business of the action.
bool isCommonParameter(const QString &name);

} // namespace CloudSim
