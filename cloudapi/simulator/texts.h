#pragma once

#include <QByteArray>
#include <QCache>
#include <QString>

namespace CloudSim {

/// List items as they were written last, by the id of their resource. World forgets a text as soon as something changes that it may tell of.
class Texts
{
public:
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024; ///< what was not asked for longest goes first

    /// Empty if there is none by this action.
    QByteArray find(const QString &id, const QString &action) const
    {
        const Text *text = m_texts.object(id);
        return text && text->action == action ? text->bytes : QByteArray();
    }
    void keep(const QString &id, const QString &action, const QByteArray &bytes) { m_texts.insert(id, new Text{action, bytes}, bytes.size()); }
    void forget(const QString &id) { m_texts.remove(id); }
    void clear() { m_texts.clear(); }
    bool isEmpty() const { return m_texts.isEmpty(); }

private:
    struct Text
    {
        QString action;
        QByteArray bytes;
    };
    QCache<QString, Text> m_texts{mostBytes};
};

} // namespace CloudSim
