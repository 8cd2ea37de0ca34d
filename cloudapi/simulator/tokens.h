#pragma once

#include "cloudapi/simulator/call.h"

#include <QHash>
#include <QSet>

namespace CloudSim {

/// An answer that a client token stands for.
struct Remembered
{
    QString key; ///< account, product, action and token
    QByteArray parametersHash;
    QJsonObject answer;
    quint64 order = 0;
    qint64 at = 0; ///< cloud time in ms when the call was answered; 0 after a restart
};

/// Client tokens of successful creates and changes. How long the real services remember them is UNVERIFIED; here the latest 20,000 are known.
class TokenMemory
{
public:
    static QString keyOf(const Call &call, const QString &tokenName);
    /// Hash of the business parameters without the token.
    static QByteArray hashOf(const Call &call, const QString &tokenName);

    const Remembered *find(const QString &key) const;
    void remember(const QString &key, const QByteArray &parametersHash, const QJsonObject &answer, qint64 now);
    void restore(const Remembered &remembered);

    struct Changes
    {
        QList<Remembered> added;
        QStringList forgotten;
    };
    /// Since forgetChanges().
    const Changes &changes() const { return m_changes; }
    bool hasChanges() const { return !m_changes.added.isEmpty() || !m_changes.forgotten.isEmpty(); }
    void forgetChanges() { m_changes = {}; }

private:
    void trim();

    QHash<QString, Remembered> m_byKey;
    QMap<quint64, QString> m_byOrder;
    quint64 m_next = 1;
    Changes m_changes;
};

/// What an action answers to a token whose first call still runs.
Refusal stillProcessing(const Call &call);

} // namespace CloudSim
