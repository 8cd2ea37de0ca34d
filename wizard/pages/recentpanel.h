#pragma once

#include "wizard/pages/ui.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Cloudsteps {

/// Projects that were open lately, with where they stand, beside the start page.
class RecentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecentPanel(const Ui &ui, QWidget *parent = nullptr);
    /// Reads the files again.
    void reload();
    void retranslate();

signals:
    void projectChosen(const QString &path);
    void openAsked();

private:
    const Ui &m_ui;
    QLabel *m_title;
    QPushButton *m_open;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QLabel *m_none;
};

} // namespace Cloudsteps
