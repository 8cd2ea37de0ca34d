#pragma once

#include "wizard/catalogue/preflight.h"
#include "wizard/pages/ui.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Cloudsteps {

class LiveChoices;

/// Key, account, quotas and stock before anything is created: a line each, with its cure and the console's page. Ends within ten seconds
/// and can be cancelled. What fails stops the creation; warnings can be passed.
class PreflightDialog : public QDialog
{
    Q_OBJECT

public:
    enum class For { Creation, Information };
    PreflightDialog(const Ui &ui, LiveChoices &choices, For purpose, QWidget *parent = nullptr);
    ~PreflightDialog() override;

private:
    void start();
    void take(const QList<PreflightLine> &lines);
    void end(const QString &words);
    void clear();

    const Ui &m_ui;
    QPointer<LiveChoices> m_choices; ///< may end with the window before
    const For m_for;
    QLabel *m_words;
    QProgressBar *m_busy;
    QVBoxLayout *m_lines;
    QPushButton *m_again;
    QPushButton *m_go;
    QPushButton *m_close;
    bool m_running = false;
};

} // namespace Cloudsteps
