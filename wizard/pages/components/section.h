#pragma once

#include "wizard/pages/wording.h"
#include "wizard/pages/theme.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

class QLabel;

namespace Cloudsteps {

/// A part of a page under a hairline: chevron and heading, at the right a short fact or a quiet button. Folded, it says its values
/// beside the heading.
class Section : public QWidget
{
    Q_OBJECT

public:
    Section(const QString &name, Wording &wording, Theme &theme, const Text &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setOpen(bool open);
    bool isOpen() const { return m_heading->isChecked(); }
    /// For headings that hold a value.
    void setTitle(const QString &title);
    /// What a folded section says beside its heading.
    void setSummary(const QString &summary);
    /// A fact in small at the right of the heading.
    void setFact(const QString &fact);
    /// A button at the right end of the heading line.
    void setAction(QWidget *action);

private:
    void applyFold();

    Theme &m_theme;
    QToolButton *m_heading;
    QLabel *m_summary;
    QLabel *m_fact;
    QHBoxLayout *m_line;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

} // namespace Cloudsteps
