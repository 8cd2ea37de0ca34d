#pragma once

#include <QButtonGroup>
#include <QList>
#include <QWidget>

namespace Cloudsteps {

/// One of a list of possible values. A value that can't be had stays visible, disabled; `hint` says why.
struct Option
{
    QString key;
    QString label;
    bool enabled = true;
    QString hint;

    bool operator==(const Option &) const = default;
};

/// Two to four exclusive words side by side. Arrow keys move among them.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedChoice(QWidget *parent = nullptr);

    void setSmall(bool small) { m_small = small; }
    void setOptions(const QList<Option> &options);
    QString current() const;
    void setCurrent(const QString &key);
    /// Shown, not to be changed.
    void setLocked(bool locked);

signals:
    void chosen(const QString &key);

private:
    QButtonGroup m_group;
    QList<Option> m_options;
    bool m_locked = false;
    bool m_small = false;
};

} // namespace Cloudsteps
