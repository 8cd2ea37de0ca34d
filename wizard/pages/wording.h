#pragma once

#include <QList>
#include <QPointer>
#include <QString>

#include <functional>

namespace Cloudsteps {

/// A text that is asked for again after a language switch.
using Text = std::function<QString()>;

/// What a page says: each entry sets a text (or an icon) on a widget, now and whenever language or theme change. Entries end with
/// their widget.
class Wording
{
public:
    void add(QObject *widget, std::function<void()> say)
    {
        say();
        m_entries.append({widget, std::move(say)});
    }

    void repeat()
    {
        m_entries.removeIf([](const Entry &entry) { return entry.widget.isNull(); });
        const QList<Entry> entries = m_entries;
        for (const Entry &entry : entries)
            entry.say();
    }

private:
    struct Entry
    {
        QPointer<QObject> widget;
        std::function<void()> say;
    };
    QList<Entry> m_entries;
};

} // namespace Cloudsteps
