#pragma once

#include "wizard/pages/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Cloudsteps {

/// A connection string: what it is for in small, the value in the fixed font, a button that copies it whole.
class CopyRow : public QWidget
{
    Q_OBJECT

public:
    explicit CopyRow(const Theme &theme, QWidget *parent = nullptr);
    void present(const QString &icon, const QString &label, const QString &value);
    QString value() const { return m_value; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retheme();
    void elide();

    const Theme &m_theme;
    QString m_iconName;
    QString m_value;
    QLabel *m_icon;
    QLabel *m_label;
    QLabel *m_text;
    QToolButton *m_copy;
};

} // namespace Cloudsteps
